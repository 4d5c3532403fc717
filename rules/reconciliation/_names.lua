-- Names and titles, compared by their letters and digits: capitals, dashes, quotation marks and brackets make no other
-- name, and an address is one with dashes for spaces.
local names = {}

local function is_of_word(byte)
  -- lint: LNT-017 any character beyond ASCII is taken for a letter
  return byte >= 128 or ("0"):byte() <= byte and byte <= ("9"):byte() or ("a"):byte() <= byte and byte <= ("z"):byte()
end

-- Marks of more than one byte that papers use for the plain ones.
local marks = { "–", "—", "‘", "’", "“", "”" }

local function plain(name)
  for _, mark in ipairs(marks) do name = table.concat(text.split(name, mark), " ") end
  local words, word = {}, {}
  for i = 1, #name do
    local letter = name:sub(i, i):lower()
    if is_of_word(letter:byte()) then
      table.insert(word, letter)
    elseif #word > 0 then
      table.insert(words, table.concat(word))
      word = {}
    end
  end
  table.insert(words, table.concat(word))
  return text.trim(table.concat(words, " "))
end

function names.same(a, b) return plain(a) == plain(b) end

return names
