// Compiles the rules that come with seccheck, for the program to carry (rule/compiled_file.h). It is run
// while seccheck is built:
//
//     seccheck_compile_rules FOLDER OUT.cpp
#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "base/file_walk.h"
#include "rule/api_use.h"
#include "rule/case_file.h"
#include "rule/compiled_file.h"
#include "rule/rule_loader.h"

namespace {
using namespace seccheck;

// As C++ reads it. Octal, as a hexadecimal escape would go on into a digit that follows.
std::string literal(std::string_view bytes) {
    std::string text = "\"";
    for (const char c : bytes) {
        if (c == '"' || c == '\\') text += '\\';
        if (c == '\n')
            text += "\\n\"\n\"";
        else if (c == '?' || c < ' ' || c > '~')  // ?? may begin a trigraph
            text += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
        else
            text += c;
    }
    return text + '"';
}

// A file that doesn't compile is left out: whoever checks with it is told why.
void write(const DiskFiles& files, const std::vector<FoundFile>& found, std::ostream& out) {
    out << "#include <array>\n\n#include \"rule/compiled_file.h\"\n\nusing namespace std::literals;\n\n"
           "namespace seccheck {\nstatic constexpr CompiledFile compiled[] = {\n";
    for (const FoundFile& file : found) {
        if (is_case_file(file.name)) continue;
        const RuleParts parts = is_module(file.name) ? RuleParts::all : RuleParts::for_checks;
        const RuleDraft draft = draft_rule(files, file, parts);
        if (draft.code.empty()) continue;
        out << fmt::format("{{{}sv,\n{}sv,\n{}sv}},\n", literal(file.name), literal(draft.source),
                           literal(draft.code));
    }
    out << "};\nconst CompiledFiles compiled_rules = "
           "compiled;\n}\n";
}
}  // namespace

namespace seccheck {
const CompiledFiles compiled_rules = {};
}

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    WalkOptions walk;
    walk.endings = {".lua"};
    walk.other_endings = {".toml", ".md"};
    walk.shown_root = "rules";
    Diagnostics diagnostics;
    const DiskFiles files;
    const auto found = find_files(files, argv[1], walk, diagnostics);
    std::ofstream out(argv[2], std::ios::binary);
    write(files, found, out);
    out.close();
    if (out && !found.empty()) return 0;
    std::cerr << fmt::format("the rules in {} can't be compiled into {}\n", argv[1], argv[2]);
    return 1;
}
