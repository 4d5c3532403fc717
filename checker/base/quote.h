// Diagnostics as text: the message, the line it is about with a caret below, and what to do.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace seccheck {
// Prints each as
//     state/assessments.toml:14:1: error: dcc_assessment has no field "acepted"
//        14 | acepted = 2019-04-25
//           | ^~~~~~~
//        did you mean "accepted"?
// `paths` leads from the name of a file to the path to read the line from; a line that can't be read is
// left out. Tabs are shown as they stand, and repeated below, so that the caret stays in its column. Of a
// long line a stretch around the caret is shown; characters that a terminal would act on are replaced.
void print_diagnostics(std::ostream& out, const std::vector<Diagnostic>& diagnostics, const FileSystem& files,
                       const std::map<std::string, std::string>& paths);
}  // namespace seccheck
