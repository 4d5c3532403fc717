// Who may learn what a rule reads of a state.
#pragma once

#include "model/kind.h"

namespace seccheck {
// Sets each `label` of the model from the classifications. To read a fact is to learn of others, whose labels
// it takes where they are higher: that its record is there, with its key and its title; the date from which
// it holds; that what it refers to is there. A list tells of all the records that are, or are not, on it.
void settle_labels(Model& model);
}  // namespace seccheck
