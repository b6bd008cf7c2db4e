// Documents with any text in any field, for properties that hold for all of them.
#pragma once

#include <random>
#include <string>

#include "base/utf8.hpp"
#include "glane/document.hpp"
#include "page/document/identity.hpp"

namespace glane {

class RandomDocuments {
 public:
  explicit RandomDocuments(unsigned seed) : random_(seed) {}

  // As a finished page gives them: everything that read_page would add is there.
  Document next() {
    Document document;
    const bool comment = below(2) == 1;
    document.type = comment ? DocumentType::comment : DocumentType::article;
    document.id = id_without_controls(text() + "x");
    document.title = text();
    document.text = text() + "y";
    document.author = text();
    if (!document.author.empty()) {
      for (unsigned i = 0; i <= below(3); ++i) document.authors.push_back(text());
    }
    document.site = "exemple.fr";
    document.url = "https://exemple.fr/" + std::to_string(below(1000));
    if (below(4) == 0) document.claimed_url = "https://ailleurs.example/" + text() + "c";
    document.source = text() + "/s";
    document.section = text();
    document.language = text();
    document.thread = id_without_controls(text() + "t");
    document.thread_title = text() + "T";
    document.position = comment ? 1 + static_cast<int>(below(1000)) : 0;
    document.reply_to = text();
    if (below(2) == 1) document.date = date();
    document.crawled = date();
    document.date_inherited = document.date && comment && below(2) == 1;
    for (unsigned i = 0; i < below(3); ++i) document.quotes.push_back({text(), text()});
    return document;
  }

 private:
  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

  std::string text() {
    constexpr char32_t kOdd[] = {U'"',  U'\\', U'\n', U'\t', 0,        1,      0x7F,
                                 U'é',  U'<',  U'{',  U'’',  0x1F389,  0x2028, 0xFFFD,
                                 U'\r', U' ',  U'&',  0xA0,  0x10FFFF, U'/',   U','};
    std::string out;
    for (unsigned i = below(12); i > 0; --i) {
      append_utf8(out, below(2) == 1 ? kOdd[below(21)] : static_cast<char32_t>('a' + below(26)));
    }
    return out;
  }

  // With an offset, as it is printed: without one it is read back with that of Paris.
  Date date() {
    Date date;
    date.year = 1 + static_cast<int>(below(9999));
    date.precision = static_cast<Precision>(below(5));
    if (date.precision >= Precision::month) date.month = 1 + static_cast<int>(below(12));
    if (date.precision >= Precision::day) date.day = 1 + static_cast<int>(below(28));
    if (date.precision < Precision::minute) return date;
    date.hour = static_cast<int>(below(24));
    date.minute = static_cast<int>(below(60));
    date.offset_minutes = 15 * (static_cast<int>(below(96)) - 48);
    if (date.precision == Precision::second) date.second = 1 + static_cast<int>(below(59));
    return date;
  }

  std::mt19937 random_;
};

}  // namespace glane
