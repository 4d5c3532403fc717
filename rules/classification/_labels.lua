-- What several rules ask of the labels of the Panel Information Policy.

local labels = {}

local ranks = {}
for rank, label in ipairs { "WHITE", "GREEN", "AMBER", "RED" } do ranks[label] = rank end

-- Whether the first label lets fewer people read than the second.
function labels.is_stricter(label, other) return ranks[label] > ranks[other] end

-- An absent label is unknown: never WHITE. That its place was printed empty is a finding of its own.
function labels.demand(record, report)
  if not record:maybe "label" and record.label_blank then
    report.note { at = "label_blank",
      message = "The classification of {subject} is printed blank: nobody can tell who may read it" }
  end
  local _ = record.label
end

-- The minutes of the meeting that anybody may read, of those that the state has.
function labels.public_minutes(meeting)
  for _, paper in ipairs(meeting.minutes) do
    if paper:maybe "label" == "WHITE" then return paper end
  end
end

return labels
