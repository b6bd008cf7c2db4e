#include "page/article/boxes_behind_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

// Of a whole word of a name each, with or without a number.
constexpr std::string_view kFootWords =
    "contact|contacts|kontakt|kontakte|ansprechpartner|contacto|contatti|donation|"
    "donations|spenden|supporter|supporters|member|members|membership|memberships|abo|"
    "abos|abonnement|moderator|moderation|legal|permission|permissions|disclaimer|"
    "footer|permalink|calendar|kalender|podcast|podcasts|podcastbox|playlist|shop|"
    "promo|badges|relates|relations|weitere|readmore|suggest|suggestions|tagline|"
    "sigfile|dialog|overlay|register|webform|cta|kommentar|kommentare|socials|"
    "signatures|signaturelist|releases|bio|profile|kleingedrucktes|app|trust|spende|"
    "teaser|teasers|metabar|registration";

// Of Bootstrap and its like; "hidden md:block" is shown on wide screens.
bool is_hidden_by_class(const GumboNode& node) {
  const auto names = names_in(attribute_of(node, "class"));
  const bool hides = std::any_of(names.begin(), names.end(), [](std::string_view name) {
    return contains({"hidden", "hide", "is-hidden", "uk-hidden", "d-none", "invisible"}, name);
  });
  return hides && std::none_of(names.begin(), names.end(), [](std::string_view name) {
           return name.find("print") == name.npos &&
                  (ends_with_any(name, {"block", "flex", "grid", "inline"}) ||
                   name.find("show") != name.npos);
         });
}

bool is_foot_word(std::string_view word) {
  static const std::vector<std::string_view> kWords = split(kFootWords, "|");
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool names_foot(const GumboNode& node) {
  for (const char* attribute : {"class", "id"}) {
    for (const std::string_view name : names_in(attribute_of(node, attribute))) {
      if (name == "widget") return true;  // "elementor-widget" may hold the text
      const std::vector<std::string> words = words_of_name(name);
      // "footer-note" may be how a paragraph is called.
      if (is_element(node, GUMBO_TAG_P) && words.size() > 1) continue;
      for (const std::string& word : words) {
        const std::size_t letters = word.find_last_not_of("0123456789") + 1;
        if (is_foot_word(std::string_view(word).substr(0, letters))) return true;
      }
    }
  }
  return false;
}

bool may_be_box(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_DIV) || is_element(node, GUMBO_TAG_SECTION) ||
         is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_TABLE) ||
         is_element(node, GUMBO_TAG_P);
}

// The widest box around `last` that is at the foot by its name; 0: there is none.
std::size_t box_around(const PageOutline& outline, std::size_t last, std::size_t body) {
  constexpr int kLeastLikeness = 40;
  std::size_t box = 0;
  for (std::size_t at = last; at != body; at = outline[at].parent) {
    const PageElement& element = outline[at];
    if (element.text_bytes * 4 > outline[body].text_bytes) break;
    if (is_element(*element.node, GUMBO_TAG_ADDRESS)) box = at;
    if (!may_be_box(*element.node) || body_likeness_of_names(*element.node) >= kLeastLikeness) {
      continue;
    }
    if (names_foot(*element.node) || is_hidden_by_class(*element.node)) box = at;
  }
  return box;
}

}  // namespace

std::vector<std::size_t> find_boxes_behind_text(const PageOutline& outline,
                                                const std::vector<Mark>& marks, std::size_t body) {
  constexpr std::size_t kMostBoxes = 6;
  constexpr int kMostLinesBehind = 4;
  constexpr std::uint32_t kMostLineBytes = 60;
  std::vector<std::size_t> boxes;
  int lines = 0;
  for (std::size_t at = outline[body].end; --at > body && boxes.size() < kMostBoxes;) {
    const PageElement& last = outline[at];
    if (!last.block || last.own_bytes == 0 || marks[at] != Mark::kept) continue;
    if (const std::size_t box = box_around(outline, at, body); box != 0) {
      boxes.push_back(box);
      at = box;
      continue;
    }
    if (last.own_bytes > kMostLineBytes || ++lines > kMostLinesBehind) break;
  }
  return boxes;
}

}  // namespace glane
