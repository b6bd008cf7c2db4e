#include "page/people/addressee.hpp"

#include <algorithm>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

constexpr std::string_view kEverybody[] = {"tous", "toutes", "all",     "everyone",  "tout",
                                           "ici",  "here",   "channel", "everybody", "tlm"};

constexpr std::string_view kGreetings[] = {"bonjour ", "bonsoir ", "salut ", "hello ", "cher ",
                                           "chere ",   "coucou ",  "merci ", "ok ",    "desole "};

// A name has at most this many words and bytes.
constexpr int kMostWords = 6;
constexpr std::size_t kLongestName = 60;

bool is_nobody(std::string_view name) {
  const std::string key = normalised(name);
  return contains(kEverybody, key);
}

// Bytes of the form of address that a name starts with, its blank included; 0: none.
std::size_t title_bytes(std::string_view name) {
  constexpr std::string_view kTitles[] = {
      "frau ", "herr ", "herrn ",    "m. ",     "mr ", "mr. ", "mme ", "mrs ", "mrs. ",
      "ms. ",  "mlle ", "monsieur ", "madame ", "dr ", "dr. ", "sr. ", "sra. "};
  const std::string key = lower_ascii(name.substr(0, 12));
  for (const std::string_view title : kTitles) {
    if (key.starts_with(title)) return title.size();
  }
  return 0;
}

// Bytes of the initials that a name starts with, their blanks included: "E. Ekat"; 0: none.
std::size_t initial_bytes(std::string_view name) {
  std::size_t at = 0;
  while (at + 3 < name.size() && is_ascii_upper(name[at]) && name.substr(at + 1, 2) == ". ") {
    at += 3;
  }
  return at;
}

// The longest participant's name that `text` starts with, whole words of it.
const std::string* participant_at(std::string_view text, const Participants& participants) {
  const std::string* longest = nullptr;
  std::size_t at = 0;
  for (int words = 0; words < kMostWords && at < std::min(text.size(), kLongestName); ++words) {
    at = std::min(text.find_first_of(" ,;:!?.)\n\t", at), text.size());
    if (at > kLongestName) break;
    if (const std::string* found = participants.find(text.substr(0, at))) longest = found;
    // "Denise P." ends with its initial's stop.
    if (text.substr(at).starts_with('.')) {
      if (const std::string* found = participants.find(text.substr(0, ++at))) longest = found;
    }
    if (at < text.size() && text[at] != ' ') break;
    at = std::min(text.find_first_not_of(' ', at), text.size());
  }
  return longest;
}

// The participant whom the first words, three at most, name in another spelling or by a part.
const std::string* loosely_at(std::string_view text, const Participants& participants) {
  text = text.substr(0, text.find_first_of(",;:!?)(\n\t\"/"));
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size() && ends.size() < 3; ++at) {
    at = std::min(text.find(' ', at), text.size());
    ends.push_back(at);
  }
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    const std::string_view name = text.substr(0, *end);
    if (is_nobody(name)) return nullptr;
    if (const std::string* found = participants.find_loosely(name)) return found;
  }
  return nullptr;
}

// The name behind an "@" at text[at]; empty where this is no mention.
std::string mention_at(std::string_view text, std::size_t at, const Participants& participants) {
  const bool inside_word =
      at > 0 && std::string_view(" \n\t(,;:\"'").find(text[at - 1]) == std::string_view::npos;
  if (inside_word) return {};
  std::string_view name = text.substr(at + 1, kLongestName);
  // "@ Roy" opens a line; further on "@ 12" is no mention.
  const bool spaced = (at == 0 || text[at - 1] == '\n') && name.starts_with(' ');
  if (spaced) name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
  if (const std::string* known = participant_at(name, participants)) return *known;
  // "@Frau Roy", "@M. Petit"
  const std::size_t title = title_bytes(name);
  if (const std::string* known = participant_at(name.substr(title), participants)) return *known;
  if (name.starts_with(' ')) return {};
  if (const std::string* known = loosely_at(name.substr(title), participants)) return *known;
  if (spaced) return {};
  const std::size_t initials = title + initial_bytes(name.substr(title));
  const std::size_t sign = name.find_first_of(" ,;:!?)(\n\t\"/", initials);
  std::size_t end = std::min(sign, name.size());
  while (end > 0 && name[end - 1] == '.') --end;
  const std::string_view word = name.substr(title, end - std::min(title, end));
  const bool plausible = is_distinctive_pseudonym(word) || is_plausible_pseudonym(word) ||
                         (initials > title && is_full_name(word));
  return plausible && !is_nobody(word) ? std::string(word) : std::string{};
}

// A participant named at the head, before a comma or the like.
const std::string* named_at_head(std::string_view text, const Participants& participants) {
  constexpr std::size_t kHead = 80;
  const std::size_t mark = text.substr(0, kHead).find_first_of(",:;!\n");
  if (mark != text.npos) {
    std::string_view name = trim(text.substr(0, mark));
    if (const std::string* found = participants.find(name)) return found;
    const std::string key = normalised(name);
    for (const std::string_view greeting : kGreetings) {
      if (!key.starts_with(greeting)) continue;
      return participants.find(name.substr(std::min(name.find(' '), name.size())));
    }
  }
  const std::string_view word = text.substr(0, std::min(text.find(' '), text.size()));
  return is_distinctive_pseudonym(word) ? participants.find(word) : nullptr;
}

// "D.@Schmidt, oui", "Jo @ Roy: non": a full name with the sign in its middle; of who takes no part
// in the thread only behind initials. Empty: none.
std::string name_around_sign(std::string_view text, const Participants& participants) {
  constexpr std::size_t kLongestFirst = 20;
  const std::size_t at = text.substr(0, kLongestFirst).find('@');
  if (at == 0 || at >= kLongestFirst) return {};
  const std::string first(trim(text.substr(0, at)));
  const std::string_view behind = text.substr(at + 1, kLongestName);
  const std::size_t mark = behind.find_first_of(",:!\n");
  if (mark == behind.npos) return {};
  std::string name = first + ' ' + std::string(trim(behind.substr(0, mark)));
  if (const std::string* known = participants.find(name)) return *known;
  const bool initials = initial_bytes(first + " X") > first.size();
  return initials && is_full_name(name) ? name : std::string{};
}

}  // namespace

std::string find_addressee(std::string_view text, std::string_view author,
                           const Participants& participants) {
  const auto is_self = [&](std::string_view name) {
    return normalised(name) == normalised(author);
  };
  if (text.starts_with('@')) {
    std::string name = mention_at(text, 0, participants);
    if (!name.empty() && !is_self(name)) return name;
  } else if (const std::string* name = named_at_head(text, participants)) {
    if (!is_self(*name)) return *name;
  } else if (std::string split = name_around_sign(text, participants); !split.empty()) {
    if (!is_self(split)) return split;
  }
  for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    const std::string name = mention_at(text, at, participants);
    const std::string* known = name.empty() ? nullptr : participants.find(name);
    if (known != nullptr && !is_self(*known)) return *known;
    // A line that addresses somebody else: who is named below it is not the first.
    const bool addresses = at == 0 || text[at - 1] == '\n';
    if (addresses && !name.empty() && known == nullptr) return {};
  }
  return {};
}

}  // namespace glane
