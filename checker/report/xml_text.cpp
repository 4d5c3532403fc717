#include "report/xml_text.h"

#include "report/plain_text.h"

namespace seccheck {
std::string xml(std::string_view text) {
    std::string escaped;
    for (const char c : plain(text)) {
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default: escaped += c;
        }
    }
    return escaped;
}
}  // namespace seccheck
