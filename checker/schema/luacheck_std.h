// What rules may use, as luacheck's configuration (.luacheckrc) says it.
#pragma once

#include <string>

#include "model/kind.h"

namespace seccheck {
// A std "seccheck" with every name of the API and its fields, and no other: neither os nor io.
std::string luacheck_std(const Model& model);
}  // namespace seccheck
