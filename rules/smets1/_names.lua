-- How sentences call the Sub-Committees: a parameter has them by their short names only.
return {
  testing_advisory_group = "Testing Advisory Group",
  operations_group = "Operations Group",
  security_sub_committee = "Security Sub-Committee",
}
