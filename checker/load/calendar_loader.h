// Reads the calendars from models/calendars/*.toml.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "model/calendar.h"

namespace seccheck {
// In order of their names. Usable only where no diagnostic was added.
std::vector<Calendar> load_calendars(const FileSystem& files, const std::vector<FoundFile>& found,
                                     Diagnostics& diagnostics);
}  // namespace seccheck
