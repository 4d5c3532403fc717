// Kinds and states out of texts in memory, and the errors that they have as a user reads them.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "load/model_loader.h"
#include "load/state_loader.h"
#include "support/diagnostic_text.h"

namespace seccheck {
using Texts = std::map<std::string, std::string>;  // by file name

inline std::vector<FoundFile> found_in(const Texts& texts) {
    std::vector<FoundFile> found;
    for (const auto& [name, text] : texts) found.push_back({name, name});
    return found;
}

inline std::string model_errors(const Texts& texts) {
    Diagnostics diagnostics;
    load_model(MemoryFiles(texts), found_in(texts), diagnostics);
    return text_of(diagnostics, texts);
}

// Throws where the kinds are not in order: a slip in the test itself.
inline Model model_of(const Texts& texts) {
    Diagnostics diagnostics;
    Model model = load_model(MemoryFiles(texts), found_in(texts), diagnostics);
    if (!diagnostics.empty()) throw std::runtime_error(text_of(diagnostics, texts));
    return model;
}

// Usable only where there are no errors.
struct LoadedState {
    State state;
    std::string errors;
};

inline LoadedState load(const Model& model, const Texts& texts, const LoadOptions& options = {}) {
    Diagnostics diagnostics;
    State state = load_state(MemoryFiles(texts), found_in(texts), model, options, diagnostics);
    return {std::move(state), text_of(diagnostics, texts)};
}

inline std::string state_errors(const Model& model, const std::string& text) {
    return load(model, {{"a.toml", text}}).errors;
}

// Throws where it has errors.
inline State state_of(const Model& model, const std::string& text, const char* as_of = "2020-02-14") {
    LoadOptions options;
    options.as_of = Date::parse(as_of);
    LoadedState loaded = load(model, {{"a.toml", text}}, options);
    if (!loaded.errors.empty()) throw std::runtime_error(loaded.errors);
    return std::move(loaded.state);
}
}  // namespace seccheck
