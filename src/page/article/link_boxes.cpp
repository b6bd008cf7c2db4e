#include "page/article/link_boxes.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/plain_text/boilerplate_phrases.hpp"
#include "page/plain_text/line_start_phrases.hpp"
#include "page/plain_text/lines_amid_text.hpp"

namespace glane {

namespace {

bool holds_link(const PageOutline& outline, std::size_t box) {
  for (std::size_t at = box + 1; at < outline[box].end; ++at) {
    const bool leads = is_element(outline.node(at), GUMBO_TAG_A) && outline[at].text_bytes > 0;
    if (leads && !attribute_of(outline.node(at), "href").empty()) return true;
  }
  return false;
}

// <div class="h3">, <p class="heading">: a heading but for its tag.
bool is_named_heading(const GumboNode& node) {
  constexpr std::string_view kHeadings[] = {"h2",      "h3",       "h4",    "h5",
                                            "heading", "headline", "title", "titre"};
  const bool may_be = is_element(node, GUMBO_TAG_DIV) || is_element(node, GUMBO_TAG_P) ||
                      is_element(node, GUMBO_TAG_SPAN);
  return may_be && has_class_word(node, kHeadings);
}

// "Mehr zum Thema", "Vous aimerez aussi".
bool announces_ways(const PageOutline& outline, std::size_t heading) {
  constexpr std::uint32_t kMostBytes = 60;
  const PageElement& element = outline[heading];
  const bool is_short = element.text_bytes > 0 && element.text_bytes <= kMostBytes;
  if (!is_short || element.hidden) return false;
  const bool is_heading = is_heading_element(*element.node) ||
                          attribute_of(*element.node, "role") == "heading" ||
                          is_named_heading(*element.node);
  if (!is_heading) return false;
  const std::string key = normalised(squeeze_blanks(html_lines(*element.node, {})));
  constexpr std::string_view kOverBoxes[] = {
      "keep reading",         "read more",       "read also",
      "a lire aussi",         "lire aussi",      "lesen sie auch",
      "lesen sie mehr",       "lee tambien",     "lea tambien",
      "leggi anche",          "leia tambem",     "czytaj takze",
      "czytaj tez",           "lees ook",        "while you are here",
      "while you're here",    "before you go",   "support our work",
      "unterstutzen sie uns", "unterstutze uns", "wo sie schon mal hier sind",
      "soutenez-nous",        "apoyanos"};
  const std::string_view phrase = line_phrase(key);
  return kind_of_whole_line(phrase) == BoilerplateKind::end || contains(kOverBoxes, phrase);
}

// "Je m'abonne", on a button.
bool is_offer_to_subscribe(std::string_view phrase) {
  return contains({"je m'abonne",
                   "s'abonner",
                   "m'abonner",
                   "abonnez-vous",
                   "je decouvre les offres",
                   "decouvrir les offres",
                   "decouvrir nos offres",
                   "voir les offres",
                   "jetzt abonnieren",
                   "abonnieren",
                   "zum abo",
                   "zu den abos",
                   "jetzt bestellen",
                   "jetzt testen",
                   "subscribe",
                   "subscribe now",
                   "see offers",
                   "see all offers",
                   "suscribete",
                   "suscribirse",
                   "ver ofertas",
                   "assine",
                   "assine ja",
                   "abbonati"},
                  phrase);
}

// "Читайте материал", "Lesen Sie": words that the linked title of what is to be read ends; й may be
// written in two characters.
bool invites_to_read(std::string_view label) {
  return starts_with_any(
      label, {"Читайте", "Читаите", "ЧИТАЙТЕ", "Смотрите", "lisez ", "a lire ", "lesen sie ",
              "lesen sie:", "lies ", "lest ", "leggi ", "czytaj ", "przeczytaj "});
}

// The signs and words between the names of a list.
bool parts_names(std::string_view text) {
  const std::string_view words = trim(text);
  return words.empty() ||
         contains({",", ";", "|", "/", "·", "•", "et", "and", "und", "y", "e", "."}, words);
}

}  // namespace

std::size_t find_box_of_ways(const PageOutline& outline, std::size_t heading) {
  if (!announces_ways(outline, heading)) return 0;
  std::size_t box = heading;
  for (std::size_t around = outline[heading].parent; around != 0; around = outline[around].parent) {
    const PageElement& wider = outline[around];
    const bool is_of_page = wider.prose_bytes * 3 > outline[0].prose_bytes;
    if (wider.text_at != outline[heading].text_at || is_of_page) break;
    box = around;
  }
  return box != heading && holds_link(outline, box) ? box : 0;
}

std::size_t find_subscription_box(const PageOutline& outline, std::size_t link) {
  constexpr std::uint32_t kMostLinkBytes = 30;
  constexpr std::uint32_t kMostBytes = 600;
  const PageElement& button = outline[link];
  const bool may_be =
      button.text_bytes > 0 && button.text_bytes <= kMostLinkBytes && !button.hidden &&
      (is_element(*button.node, GUMBO_TAG_A) || is_element(*button.node, GUMBO_TAG_BUTTON));
  if (!may_be) return 0;
  const std::string key = normalised(squeeze_blanks(html_lines(*button.node, {})));
  if (!is_offer_to_subscribe(line_phrase(key))) return 0;
  for (std::size_t box = button.parent; box != 0; box = outline[box].parent) {
    if (outline[box].text_bytes > kMostBytes) return 0;
    for (std::size_t at = box + 1; at < link; ++at) {
      if (is_heading_element(outline.node(at)) && outline[at].text_bytes > 0) return box;
    }
  }
  return 0;
}

bool is_filing_line(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostBytes = 160;
  constexpr std::uint32_t kMostNameBytes = 40;
  const PageElement& line = outline[at];
  // "Mot-clé :" may be a heading of its own.
  const bool headed = at + 1 < line.end && is_heading_element(outline.node(at + 1));
  const std::uint32_t heading_bytes = headed ? outline[at + 1].text_bytes : 0;
  const bool is_line = line.block && line.own_bytes + heading_bytes == line.text_bytes &&
                       line.link_bytes > 0 && line.text_bytes <= kMostBytes &&
                       is_small(outline, at);
  if (!is_line) return false;
  int links = 0;
  bool labelled = false;
  bool is_filing = true;
  for_each_child(*line.node, [&](const GumboNode& child) {
    if (child.type == GUMBO_NODE_TEXT) {
      const std::string_view text = trim(child.v.text.text);
      if (links == 0) labelled |= text.ends_with(':');
      is_filing = is_filing && (links == 0 || parts_names(text));
    } else if (is_element(child, GUMBO_TAG_A)) {
      ++links;
      is_filing = is_filing && !is_web_url(attribute_of(child, "href"));
    } else if (child.type == GUMBO_NODE_ELEMENT) {
      const std::string words = squeeze_blanks(html_lines(child, {}));
      if (links == 0) labelled |= words.ends_with(':');
      is_filing = is_filing && (links == 0 || parts_names(words));
    }
  });
  if (!is_filing || !labelled || links < 2) return false;
  for (std::size_t inner = at + 1; inner < line.end; ++inner) {
    const bool is_link = is_element(outline.node(inner), GUMBO_TAG_A);
    if (is_link && outline[inner].text_bytes > kMostNameBytes) return false;
  }
  const std::size_t around = line.parent;
  for (std::size_t next = line.end; next < outline[around].end; ++next) {
    if (is_outline_paragraph(outline[next])) return false;
  }
  return true;
}

bool is_labelled_link(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostLabelBytes = 45;  // 22 letters of other scripts
  constexpr std::uint32_t kLeastNameBytes = 20;  // "Robe : Maison Roy" is a fact
  constexpr std::uint32_t kMostBytes = 240;
  const PageElement& line = outline[at];
  const bool may_be = is_element(*line.node, GUMBO_TAG_P) && line.own_bytes == line.text_bytes &&
                      line.text_bytes <= kMostBytes && line.own_link_bytes >= kLeastNameBytes &&
                      line.own_link_bytes * 10 >= line.text_bytes * 6 &&
                      line.text_bytes - line.own_link_bytes <= kMostLabelBytes;
  if (!may_be) return false;
  std::size_t link = at + 1;
  while (link < line.end && !is_element(outline.node(link), GUMBO_TAG_A)) ++link;
  if (link == line.end || outline[link].text_bytes != line.own_link_bytes) return false;
  if (outline[link].text_at + outline[link].text_bytes != line.text_at + line.text_bytes) {
    return false;
  }
  const std::string text = squeeze_blanks(html_lines(*line.node, {}));
  const std::string name = squeeze_blanks(html_lines(outline.node(link), {}));
  const std::string label = normalised(text.substr(0, text.size() - name.size()));
  const std::string_view words = trim(label);
  if (invites_to_read(label)) return true;
  constexpr std::uint32_t kMostPointingBytes = 30;
  constexpr std::uint32_t kMostPointed = 160;
  if (words.size() > kMostPointingBytes || line.text_bytes > kMostPointed) return false;
  const bool points = ends_with_any(words, {":", ">", "»", "→", "►", "▶", "|"}) ||
                      starts_with_any(words, {"→", "►", "▶", ">>", "» "});
  return points && !starts_with_any(label, {"quelle", "source", "fuente", "fonte", "bron"});
}

bool is_way_amid_sentence(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostBytes = 200;
  const PageElement& run = outline[at];
  const bool may_be = !run.block && run.link_bytes > 0 && run.text_bytes <= kMostBytes &&
                      run.link_bytes < run.text_bytes && run.link_bytes * 10 >= run.text_bytes * 6;
  if (!may_be || is_element(*run.node, GUMBO_TAG_A)) return false;
  const std::string text = squeeze_blanks(html_lines(*run.node, {}));
  const std::string key = normalised(text);
  return !key.empty() &&
         (is_cross_reference(key) || kind_of_line_start(key) == BoilerplateKind::more);
}

bool is_call_to_action(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kLeastBytes = 40;
  constexpr std::uint32_t kMostBytes = 800;
  const PageElement& box = outline[at];
  if (!box.block || box.link_bytes == 0 || box.text_bytes < kLeastBytes ||
      box.text_bytes > kMostBytes) {
    return false;
  }
  constexpr std::string_view kCalls[] = {"banner", "cta"};
  return has_class_word(*box.node, kCalls) &&
         std::any_of(outline.elements().begin() + static_cast<std::ptrdiff_t>(at),
                     outline.elements().begin() + box.end,
                     [](const PageElement& inner) { return is_heading_element(*inner.node); });
}

bool is_window(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostLabelBytes = 20;
  const PageElement& box = outline[at];
  const std::size_t first = at + 1;
  if (!is_element(*box.node, GUMBO_TAG_DIV) || first >= box.end) return false;
  const PageElement& label = outline[first];
  return label.text_at == box.text_at && label.text_bytes <= kMostLabelBytes &&
         label.text_bytes < box.text_bytes && attribute_has_word(*label.node, "class", "close") &&
         box.prose_bytes * 4 < outline[0].prose_bytes * 3;
}

}  // namespace glane
