// What only shows once all kinds are known: names that collide, and kinds that lead back to themselves.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "model/kind.h"

namespace seccheck {
void check_model(const Model& model, Diagnostics& diagnostics);

// Whether kinds, fields and ways back may be called so.
bool is_model_name(std::string_view name);
}  // namespace seccheck
