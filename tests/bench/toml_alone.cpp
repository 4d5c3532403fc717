// The yardstick of the benchmark: what toml++ alone takes to parse a file cut into pieces, with nothing done
// with the trees. Usage: toml_alone FILE PIECE_BYTES THREADS; prints seconds.
#include <toml++/toml.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.h"

namespace {
// At top-level [[headings]], so that each piece is a document.
std::vector<std::string_view> cut(std::string_view text, std::size_t bytes) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        std::size_t end = text.find("\n[[", std::min(bytes, text.size()));
        while (end != std::string_view::npos &&
               text.substr(end, text.find('\n', end + 1) - end).find('.') != std::string_view::npos)
            end = text.find("\n[[", end + 1);
        pieces.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
        text.remove_prefix(pieces.back().size());
    }
    return pieces;
}
}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    std::ostringstream text;
    text << std::ifstream(argv[1], std::ios::binary).rdbuf();
    const std::string all = text.str();
    const auto pieces = cut(all, std::strtoul(argv[2], nullptr, 10));
    const auto start = std::chrono::steady_clock::now();
    seccheck::parallel_for(std::strtoul(argv[3], nullptr, 10), pieces.size(),
                           [&](std::size_t i, std::size_t) { static_cast<void>(toml::parse(pieces[i])); });
    std::printf("%.6f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}
