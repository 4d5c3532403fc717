-- Nobody relies on the wider right to withdraw of MP079 before it is in force.

local function relied(noticed, mp079)
  return ([=[
[[modification]]
id = "MP083"
[[modification.withdrawal]]
noticed = %s
provisions = "mp079"
%s]=]):format(noticed, mp079 or "")
end

local function mp079(implemented) return "[[modification]]\nid = \"MP079\"\n" .. (implemented or "") end

return {
  id       = "PRO-030",
  title    = "Withdrawal by the provisions of MP079 before they were in force",
  subject  = "withdrawal",
  severity = "major",
  cites    = { "MP079", "Change Status Report January 2020" },
  basis    = "stated",
  covers   = { "change/D-52" },
  why      = "Until MP079 is implemented, Section D5 stands as it was.",
  fix      = "Judge the notice by Section D5 as it was, or correct on which provisions it relied.",

  applies = function(w) return w:maybe "provisions" == "mp079" end,

  check = function(w, report)
    local approved = state.find("modification", "MP079")
    local implemented = approved and approved.implemented
    if implemented and implemented <= w.noticed then return end
    if implemented then
      report.breach { at = "provisions", with = { implemented = implemented },
        message = "{modification} was to be withdrawn {noticed} by the provisions of MP079, in force only from "
          .. "{implemented}" }
    elseif maybe_param("proposal.mp079_in_force", w.noticed) == false then
      report.breach { at = "provisions",
        message = "{modification} was to be withdrawn {noticed} by the provisions of MP079, which were not in force" }
    else
      report.unknown { missing = "modification.implemented",
        message = "{modification} was to be withdrawn {noticed} by the provisions of MP079; whether these were in "
          .. "force is not in the state" }
    end
  end,

  cases = {
    { name = "with the Authority on that day", as_of = "2020-02-14", given = relied("2020-02-07", mp079()), expect = {
      breach = "MP083 was to be withdrawn 7 Feb 2020 by the provisions of MP079, which were not in force" } },
    { name = "the day after nobody knows", as_of = "2020-02-14", given = relied("2020-02-08", mp079()),
      expect = { unknown = "modification.implemented" } },
    { name = "MP079 is not in the state", as_of = "2020-02-14", given = relied("2020-02-08"),
      expect = { unknown = "modification.implemented" } },
    { name = "on the day from which it was in force", as_of = "2020-12-01", expect = "pass",
      given = relied("2020-06-25", mp079 "implemented = 2020-06-25") },
    { name = "the day before", as_of = "2020-12-01", given = relied("2020-06-24", mp079 "implemented = 2020-06-25"),
      expect = { breach = "MP083 was to be withdrawn 24 Jun 2020 by the provisions of MP079, in force only from 25 Jun "
        .. "2020" } },
    { name = "by Section D5 as it was", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "MP083"
[[modification.withdrawal]]
noticed = 2020-02-07
provisions = "d5"
]=] },
  },
}
