// Files of the small model that are as awkward as TOML allows, and often wrong: to see that the outcome
// doesn't depend on how they are cut and by how many threads they are read.
#pragma once

#include <fmt/format.h>

#include <string>

#include "support/random_numbers.h"

namespace seccheck {
class RandomState {
public:
    // One step in `error_every` is a mistake; none where it is 0.
    RandomState(std::uint64_t seed, int error_every) : random_(seed), error_every_(error_every) {}

    std::string file() {
        std::string text = random_.one_in(5) ? "\xEF\xBB\xBF" : "";
        if (random_.one_in(3)) text += "# [[party]] is no heading here\n\n";
        if (random_.one_in(4))
            text += fmt::format("[state]\nas_of = 2020-01-{:02}\n", random_.between(1, 20));
        for (int i = random_.between(0, 8); i > 0; --i) text += step();
        if (random_.one_in(3) && text.ends_with('\n')) text.pop_back();
        return random_.one_in(3) ? with_windows_ends(text) : text;
    }

private:
    std::string step() {
        if (error_every_ > 0 && random_.one_in(error_every_)) return mistake();
        switch (random_.between(1, 9)) {
            case 1: return modification();
            case 2: return fmt::format("\n  [[ action ]] # \"\"\" [\n  id = 'A{}'\n{}", number(), extras());
            case 3: return fmt::format("[[\"party\"]]\nname = \"Quoted {}\"\n{}", number(), extras());
            case 4:
                return fmt::format("# name = \"\"\"\n{}[modification.source]\nitem = \"3\"\n",
                                   modification());
            default: return party();
        }
    }

    std::string modification() {
        return fmt::format("[[modification]]\nid = \"MP{}\"\nraised = 2019-01-{:02}\n{}", number(),
                           random_.between(1, 28), extras());
    }

    std::string party() {
        std::string text = fmt::format("[[party]]\nname = \"Foo {}\"\n{}", number(), extras());
        if (random_.one_in(3)) text += "visits = [ # [\n2020-01-01, # [[party]]\n\n2020-02-01\n]\n";
        if (random_.one_in(3)) text += "former_names = [\n\"\"\"A\n[[party]]\n\"\"\",\n'B [[party]]',\n]\n";
        if (random_.one_in(3))
            text += "[[party.role]]\nrole = \"supplier\"\n[[party.role.use]]\nday = 2019-05-01\n";
        // The heading of another record between a record and its child.
        if (random_.one_in(6)) text += modification() + "[[party.role]]\nrole = \"other_user\"\n";
        return text;
    }

    // A note that looks like anything but a note.
    std::string extras() {
        switch (random_.between(1, 9)) {
            case 1: return "note = \"\"\"\n[[party]]\nname = \"x\"\n\"\"\"\n";
            case 2: return "note = '''\n[[party]]\n[state]\n''' # '''\n";
            case 3: return "note = \"\"\"a \\\"\"\" b\n[[modification]]\n\"\"\"\"\"\n";
            case 4: return "note = \"# [\" # it's [[party]]\n\n\n";
            case 5: return "note = '\\'\n";
            case 6: return "source = { item = \"[[\", paper = ']' }\n";
            default: return "";
        }
    }

    std::string mistake() {
        switch (random_.between(1, 16)) {
            case 1: return party() + "nmae = 1\n";
            case 2: return party() + "note = 5\n";
            case 3: return "[[partie]]\nname = \"x\"\n";
            case 4: return "[[role]]\nrole = \"supplier\"\n";
            case 5: return "[[party]]\nname = \n";
            case 6: return "[[party]]\nname = \"\"\"never closed\n";
            case 7: return "[[party]]\nvisits = [ 2020-01-01,\n";
            case 8: return "[state]\nas_of = 2020-02-01\n";
            case 9: return "[settings]\nchair = \"x\"\n";
            case 10: return "[settings.source]\nitem = \"x\"\n";
            case 11: return fmt::format("[[action]]\nid = \"B{}\"\nowner = \"nobody\"\n", number());
            case 12: return "[[party]]\nname = \"the same\"\n";
            case 13: return "[[state]]\n[[settings]]\n";
            case 14: return "[partie]\nx = 1\n";
            case 15: return "[party.source]\nitem = \"y\"\n";
            default: return "orphan = 1\n[[]]\n";
        }
    }

    static std::string with_windows_ends(const std::string& text) {
        std::string result;
        for (const char c : text) result += c == '\n' ? "\r\n" : std::string(1, c);
        return result;
    }

    int number() { return ++number_; }

    RandomNumbers random_;
    int error_every_;
    int number_ = 0;
};
}  // namespace seccheck
