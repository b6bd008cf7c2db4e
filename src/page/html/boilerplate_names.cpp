#include "page/html/boilerplate_names.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/contains.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

// "footer2" -> "footer"; "ad1" is often a random id.
std::string_view without_number(std::string_view word) {
  constexpr std::size_t kLeastLetters = 5;
  const std::size_t letters = word.find_last_not_of("0123456789") + 1;
  return letters >= kLeastLetters ? word.substr(0, letters) : word;
}

// The kinds of a word of a name with the next one.
unsigned pair_kinds_at(const std::vector<std::string>& words, std::size_t i) {
  return i + 1 < words.size() ? kinds_of_words(words[i] + " " + words[i + 1]) : 0;
}

// The kinds of a word of a name, and of it with the next one.
unsigned kinds_at(const std::vector<std::string>& words, std::size_t i) {
  // "relatedbroadcast", "relatednews": of whatever kind the pages are.
  if (words[i].starts_with("related")) return kinds_of_words("related");
  // "copyrightnoticia", "newsletterform", "artikelfooter".
  if (words[i].starts_with("copyright")) return kinds_of_words("copyright");
  if (words[i].starts_with("newsletter")) return kinds_of_words("newsletter");
  if (without_number(words[i]).ends_with("footer")) return kinds_of_words("footer");
  return kinds_of_words(without_number(words[i])) | pair_kinds_at(words, i);
}

int likeness_of_name(std::string_view name) {
  const std::vector<std::string> words = words_of_name(name);
  unsigned kinds = 0;
  for (std::size_t i = 0; i < words.size(); ++i) kinds |= kinds_at(words, i);
  if ((kinds & kBodyName) != 0) return 60;
  if ((kinds & kContentName) != 0) return 50;
  if ((kinds & kLikelyBodyName) != 0) return 40;
  return (kinds & kAnyTextName) != 0 ? 30 : 0;
}

Boilerplate kind_of(unsigned words) {
  if ((words & kReadersBoilerplate) != 0) return Boilerplate::comments;
  if ((words & kSiteBoilerplate) != 0) return Boilerplate::of_site;
  if ((words & kSureBoilerplate) != 0) return Boilerplate::sure;
  if ((words & kLikelyBoilerplate) != 0) return Boilerplate::likely;
  return (words & kLinksName) != 0 ? Boilerplate::of_links : Boilerplate::none;
}

// "inner--sidebar" -> "inner": a region of the page behind two hyphens (BEM) says how the part is
// laid out, and not what it is, as the end of "rail--trending" does.
std::string_view without_modifier(std::string_view name) {
  constexpr std::string_view kRegions[] = {"sidebar", "menu",  "nav", "header",
                                           "footer",  "aside", "ads"};
  const std::size_t modifier = name.find("--");
  if (modifier == 0 || modifier == name.npos) return name;
  const std::vector<std::string> words = words_of_name(name.substr(modifier));
  const bool is_region = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return contains_any(word, kRegions);
  });
  return is_region ? name.substr(0, modifier) : name;
}

// "right-col", but not a box's "event__right-col"; a class "right" may be of any text.
bool is_column(const std::vector<std::string>& words, bool is_id) {
  if (words.size() == 2) return (pair_kinds_at(words, 0) & kColumnName) != 0;
  const bool is_one = words.size() == 1 && (kinds_of_words(words[0]) & kColumnName) != 0;
  return is_one && (is_id || !contains({"right", "droite"}, words[0]));
}

// "sidebar-grid", "border-top": the word says how a part is laid out.
bool is_of_layout(const std::vector<std::string>& words, std::size_t i) {
  const unsigned after = i + 1 < words.size() ? kinds_of_words(words[i + 1]) : 0;
  const unsigned before = i > 0 ? pair_kinds_at(words, i - 1) : 0;
  return ((after | before) & kLayoutWord) != 0;
}

// What a mail's program or Word leaves in a text pasted from it: "yiv1234MsoNormal",
// "m_3907ymail_android_signature".
bool is_name_of_mail(std::string_view name) {
  if (name == "adL" || starts_with_any(name, {"gmail_", "ymail_", "yMail_"})) return true;
  const std::size_t letters = name.find_first_of("-0123456789");
  return letters != name.npos && contains({"yiv", "m_"}, name.substr(0, letters)) &&
         name.find_first_of("0123456789", letters) != name.npos;
}

// <div class="code-block code-block-3">: what WordPress's Ad Inserter puts into a text.
bool is_inserted_block(const std::vector<std::string_view>& names) {
  constexpr std::string_view kBlock = "code-block";
  return contains(names, kBlock) &&
         std::any_of(names.begin(), names.end(), [&](std::string_view name) {
           return name.size() > kBlock.size() + 1 && name.starts_with(kBlock) &&
                  name.find_first_not_of("0123456789", kBlock.size() + 1) == name.npos;
         });
}

// <div class="adn ads">, as Gmail shows a message.
bool is_message_of_mail(const std::vector<std::string_view>& names) {
  return contains(names, "adn") && contains(names, "ads");
}

// What a style sheet hides, unless another class shows it at some width of the window:
// "hidden", but not "hidden md:block".
bool is_hidden_by_style(const std::vector<std::string_view>& names) {
  constexpr std::string_view kHidden[] = {"hidden", "is-hidden", "d-none"};
  const auto may_show = [](std::string_view name) {
    return name.find(':') != name.npos || (name.starts_with("d-") && name != "d-none") ||
           starts_with_any(name, {"visible", "show"});
  };
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return contains(kHidden, name); }) &&
         std::none_of(names.begin(), names.end(), may_show);
}

// The strongest kind that one name ("article-share-bar") holds.
//   in: whole  only a name all of whose words are of boilerplate counts: "menu", but not
//              "menu-texte"
Boilerplate kind_of_name(std::string_view name, bool is_id, bool whole_name = false) {
  if (is_name_of_mail(name)) return Boilerplate::none;
  name = without_modifier(name);
  const std::vector<std::string> words = words_of_name(name);
  const unsigned all = kinds_in_name(name);
  Boilerplate kind = Boilerplate::none;
  if ((all & kNegatingWord) != 0) return kind;
  if (is_column(words, is_id)) return Boilerplate::of_site;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Boilerplate each = kind_of(kinds_at(words, i));
    if (each != Boilerplate::none && is_of_layout(words, i)) each = Boilerplate::none;
    if (whole_name && each == Boilerplate::none) return each;
    if (each == Boilerplate::comments) {
      // "live-comment" is of a match, "comment-ca-marche" an anchor.
      const bool many = words[i].back() == 's';
      const bool whole = i == 0 || (i + 1 == words.size() && many);
      if ((all & kNotOfReadersWord) != 0 || !whole || (is_id && words.size() > 3)) continue;
    }
    kind = std::max(kind, each);
  }
  // "conducting-ad-hoc-analysis-of-logs": an address made of a heading's words.
  constexpr std::size_t kMostIdWords = 4;
  if (is_id && kind == Boilerplate::likely && words.size() > kMostIdWords) return Boilerplate::none;
  const bool is_of_recipe = kind == Boilerplate::likely && (all & kRecipeName) != 0;
  return is_of_recipe ? Boilerplate::of_links : kind;
}

// WordPress names a post's element after its tags and categories: "post tag-newsletter".
bool is_post_of_template(const std::vector<std::string_view>& names) {
  return contains(names, "hentry") || contains(names, "type-post") || contains(names, "type-page");
}

// A header outside of an article; that one holds its title mostly, and is kept then.
bool is_of_site(const GumboNode& header) {
  for (const GumboNode* node = header.parent; node != nullptr; node = node->parent) {
    if (is_element(*node, GUMBO_TAG_ARTICLE) || is_element(*node, GUMBO_TAG_MAIN)) return false;
  }
  return true;
}

// An ingredient to be ticked off.
bool is_of_item(const GumboNode& label) {
  for (const GumboNode* node = label.parent; node != nullptr; node = node->parent) {
    if (is_element(*node, GUMBO_TAG_LI) || is_ingredients_name(*node)) return true;
    if (is_element(*node, GUMBO_TAG_FORM) || is_element(*node, GUMBO_TAG_DIV)) return false;
  }
  return false;
}

// Of a wiki's table of facts, or of what two versions differ in; a box of that name is what a
// journalist writes beside the article.
bool is_table_of_facts(const GumboNode& element, std::string_view name) {
  const bool is_of_table = name == "diff" && is_element(element, GUMBO_TAG_TABLE);
  if (name.find("infobox") == name.npos) return is_of_table;
  bool is_table = is_element(element, GUMBO_TAG_TABLE);
  for_each_child(element, [&](const GumboNode& child) {
    is_table = is_table || is_element(child, GUMBO_TAG_TABLE);
  });
  return is_table;
}

// A link that is drawn as a button: "Réserver", "Envoyer une correction".
bool is_button(const GumboNode& link) {
  const std::string_view classes = attribute_of(link, "class");
  if (!contains_any(classes, {"utton", "btn", "BTN"})) return false;
  const auto names = names_in(classes);
  return std::any_of(names.begin(), names.end(), [](std::string_view name) {
    const std::vector<std::string> words = words_of_name(name);
    return contains(words, "button") || contains(words, "btn");
  });
}

Boilerplate kind_of_tag(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_A:
      return is_button(element) ? Boilerplate::sure : Boilerplate::none;
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FIGCAPTION:
      return Boilerplate::of_site;
    case GUMBO_TAG_ASIDE:
      return signs_article(element) ? Boilerplate::sure : Boilerplate::of_site;
    case GUMBO_TAG_LABEL:
      return is_of_item(element) ? Boilerplate::none : Boilerplate::sure;
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FOOTER:
      return Boilerplate::sure;
    case GUMBO_TAG_FORM:
      return is_html_text_form(element) ? Boilerplate::none : Boilerplate::sure;
    case GUMBO_TAG_HEADER:
      return is_of_site(element) ? Boilerplate::of_site : Boilerplate::likely;
    default:
      return Boilerplate::none;
  }
}

// "shop-inline-teaser": what a site calls an element of its own.
std::string_view own_element_name(const GumboNode& element) {
  if (element.v.element.tag != GUMBO_TAG_UNKNOWN) return {};
  GumboStringPiece written = element.v.element.original_tag;
  gumbo_tag_from_original_text(&written);
  const std::string_view name(written.data, written.length);
  return name.find('-') == name.npos ? std::string_view() : name;
}

bool is_kept_always(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN;
}

}  // namespace

Boilerplate boilerplate_kind_of_names(const GumboNode& element, NodeNames counting) {
  if (is_kept_always(element)) return Boilerplate::none;
  Boilerplate kind = kind_of_tag(element);
  const std::string_view role = attribute_of(element, "role");
  if (contains({"navigation", "complementary", "contentinfo", "dialog", "search", "banner",
                "tooltip", "progressbar"},
               role)) {
    kind = Boilerplate::of_site;
  }
  const std::string_view type = attribute_of(element, "itemtype");
  if (contains_any(type, {"schema.org/Comment", "schema.org/UserComments"})) {
    return Boilerplate::comments;
  }
  if (contains_any(type, {"schema.org/ImageObject", "schema.org/VideoObject"})) {
    kind = Boilerplate::of_site;
  }
  if (counting == NodeNames::none) return kind;
  const bool prose = counting == NodeNames::whole;
  const std::vector<std::string_view> names = names_in(attribute_of(element, "class"));
  if (!is_post_of_template(names) && !is_message_of_mail(names)) {
    for (const std::string_view name : names) {
      if (name.starts_with("js-")) continue;  // what a script does with it
      kind = std::max(kind, kind_of_name(name, false, prose));
      if (is_table_of_facts(element, name)) kind = std::max(kind, Boilerplate::sure);
    }
  }
  if (!prose && is_hidden_by_style(names)) kind = std::max(kind, Boilerplate::likely);
  if (is_inserted_block(names)) kind = std::max(kind, Boilerplate::sure);
  kind = std::max(kind, kind_of_name(own_element_name(element), false, prose));
  return std::max(kind, kind_of_name(attribute_of(element, "id"), true, prose));
}

bool signs_article(const GumboNode& element) {
  const auto names = names_in(attribute_of(element, "class"));
  return std::any_of(names.begin(), names.end(), is_signature_part);
}

bool is_picture_name(const GumboNode& element) {
  const auto names = names_in(attribute_of(element, "class"));
  return std::any_of(names.begin(), names.end(), [](std::string_view name) {
    const unsigned kinds = kinds_in_name(name);
    constexpr unsigned kText = kTextWord | kNegatingWord | kLeadName | kRecipeName;
    return (kinds & kPictureName) != 0 && (kinds & kText) == 0;
  });
}

bool is_video_name(const GumboNode& element) {
  constexpr std::string_view kVideos[] = {"video", "videoplayer"};
  const auto names = names_in(attribute_of(element, "class"));
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    constexpr unsigned kText = kTextWord | kNegatingWord | kRecipeName;
    return has_word(name, kVideos) && (kinds_in_name(name) & kText) == 0;
  });
}

bool is_lead_name(const GumboNode& element) {
  const auto names = names_in(attribute_of(element, "class"));
  return std::any_of(names.begin(), names.end(), [](std::string_view name) {
    const std::vector<std::string> words = words_of_name(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if ((kinds_at(words, i) & kLeadName) != 0) return true;
    }
    return false;
  });
}

bool is_ingredients_name(const GumboNode& element) {
  constexpr std::string_view kIngredients[] = {"ingredient",   "ingredients", "zutaten",
                                               "ingredientes", "ingredienti", "skladniki"};
  return has_class_word(element, kIngredients);
}

bool is_notes_name(const GumboNode& element) {
  constexpr std::size_t kMostWords = 2;
  for (const char* attribute : {"class", "id"}) {
    for (const std::string_view name : names_in(attribute_of(element, attribute))) {
      const std::vector<std::string> words = words_of_name(name);
      if (words.empty() || words.size() > kMostWords) continue;
      if ((kinds_at(words, 0) & kNotesName) != 0) return true;
    }
  }
  return false;
}

int body_likeness_of_names(const GumboNode& element) {
  if (attribute_has_word(element, "itemprop", "articleBody")) return 100;
  int best = is_element(element, GUMBO_TAG_ARTICLE) ? 15 : 0;
  if (is_element(element, GUMBO_TAG_MAIN) || attribute_of(element, "role") == "main") best = 5;
  for (const char* attribute : {"class", "id"}) {
    for (const std::string_view name : names_in(attribute_of(element, attribute))) {
      best = std::max(best, likeness_of_name(name));
    }
  }
  return best;
}

}  // namespace glane
