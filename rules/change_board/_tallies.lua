-- The rows of the result of a vote of the Change Board.
local tallies = { order = { "large_supplier", "small_supplier", "network", "other_sec_party", "consumer" } }

-- The row of a category, or nil: a result that leaves one out isn't known whole.
function tallies.of(vote, category) return state.find("category_tally", vote:key() .. "/" .. category) end

-- How many members of it were present.
function tallies.present(row) return row.approve + row.reject + row.abstain end

-- A vote as TOML, for cases: each row is { category, approve, reject, abstain }.
function tallies.given(facts, rows)
  local given = "[[modification]]\nid = \"MP097\"\n[[change_board_vote]]\nmodification = \"MP097\"\nheld = 2020-01-22\n"
    .. facts
  for _, row in ipairs(rows) do
    given = given .. ("\n[[change_board_vote.tally]]\ncategory = %q\napprove = %d\nreject = %d\nabstain = %d"):format(
      table.unpack(row))
  end
  return given
end

return tallies
