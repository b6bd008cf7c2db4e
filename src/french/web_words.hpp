// Words of the web and of the press that dots and signs hold together: acronyms, hosts, C++.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "french/letters.hpp"

namespace glane {

// "U.S.A" -> "usa": single letters with a full stop between each.
std::optional<std::string> match_web_acronym(Letters word);

// "www.clubic.com" -> {"clubic.com", "clubic"}: the host, its name and the parts of that. A last
// part that is no top-level domain makes two words of it ("fin.début"); so does one that French
// writes as a word
// ("fin.de", "pas.ca"), unless `sure`, as in a URL.
std::vector<std::string> match_web_host(Letters word, bool sure);

// How many of the first characters of `word` are a word that signs are part of: letters and "++"
// ("c++", "notepad++"), one letter and "#", initials around "&" ("r&d", "at&t"), ".net"; 0: none.
std::size_t symbol_word_length(Letters word);

// The words that the capitals of a hashtag tell, without its sign: "BalanceTonPorc" -> balance,
// ton, porc; "JO2024" -> JO, 2024. None or one where there are no such words: "metoo", "iPhone",
// "G20".
std::vector<Letters> words_of_hashtag(Letters word);

}  // namespace glane
