#include "page/article/element_signature.hpp"

#include <string_view>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/author_labels.hpp"
#include "page/article/author_names.hpp"
#include "page/article/author_surroundings.hpp"
#include "page/html/html_text.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"
#include "page/people/reporter_word.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

// Ways to the page, among the names of who wrote it.
bool is_navigation(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_NAV) ||
         attribute_of(node, "itemtype").find("BreadcrumbList") != std::string_view::npos;
}

// "Auteur :" or "par" in a line of its own, where "Auteur" alone may head a column.
bool is_sure_label(std::string_view key) {
  return is_label_of_author(key) ||
         contains({"par", "by", "von", "por", "door", "published by", "written by"}, key);
}

// "Robin7", "cpm".
bool is_pseudonym(std::string_view name) {
  return is_initials(name) || (is_plausible_pseudonym(name) &&
                               (starts_with_capital(name) || is_distinctive_pseudonym(name)));
}

// "Robin7", a name in a script without capitals: behind a label no ordinary words.
bool is_sure_behind_label(std::string_view name) {
  constexpr std::size_t kMostWords = 3;
  if (text_has_digit(name)) return is_distinctive_pseudonym(name);
  const bool caseless = !name.empty() && (name[0] & 0x80) != 0 && !starts_with_small_letter(name) &&
                        !starts_with_capital(name);
  const std::size_t words = split(name, " ").size();
  return caseless && words > 1 && words <= kMostWords && are_author_names(name);
}

enum class Label { none, vague, sure };

class SignatureReading {
 public:
  SignatureReading(const PageOutline& outline, const Date& seen, SignatureCandidate& candidate)
      : outline_(outline), seen_(seen), candidate_(candidate) {}

  bool read() {
    bool described = false;
    const auto is_other = [](const GumboNode& inner) {
      return is_navigation(inner) || is_category_link(inner) || is_share_part(inner) ||
             is_place_part(inner);
    };
    const std::string lines = html_lines(node(), [&](const GumboNode& inner) {
      const bool describes = is_post_part(inner);
      described = described || describes;
      return describes || is_other(inner);
    });
    return read_lines(lines) || (described && read_lines(html_lines(node(), is_other)));
  }

 private:
  const GumboNode& node() const { return *outline_[candidate_.element].node; }

  bool read_lines(const std::string& lines) {
    for (const std::string_view written : split_text_lines(lines)) {
      if (read_line(written)) return true;
    }
    candidate_.author = unsure_;
    return !unsure_.empty();
  }

  bool read_line(std::string_view written) {
    std::string text = with_parted_lead(squeeze_blanks(without_editor(without_filing(written))));
    text = std::string(without_filed_words(text));
    // "Autor Jeanne Roy:" names one, and what follows is of somebody else.
    if (is_signed_label(text)) text.pop_back();
    const std::string key = normalised(text);
    if (is_label(text, key) || is_of_other_hand(key)) return false;
    if (std::string last = name_behind_date(text, seen_); !last.empty()) {
      candidate_.author = std::move(last);
      return true;
    }
    if (const std::string_view name = name_before_time(text); !name.empty()) {
      candidate_.author = std::string(name);
      return true;
    }
    if (candidate_.trust == kNone) return false;
    const bool is_said = label_ != Label::none || without_lead(text).size() < text.size();
    if (!unsure_.empty() && !is_said) return false;
    return read_byline_in(text) || read_name(text);
  }

  // True for a line that says that the next one is the name.
  bool is_label(const std::string& text, const std::string& key) {
    const bool sure = is_sure_label(key);
    const bool vague = is_label_in_line(key) || is_bare_label(text);
    if (!sure && !vague) return key.ends_with(" par");
    // Elsewhere any words before a colon may stand over a list.
    const bool counts = sure || is_label_in_line(key) || candidate_.trust <= kNamed;
    label_ = sure ? Label::sure : counts ? Label::vague : Label::none;
    return true;
  }

  // A name in the line, without a date.
  bool read_name(std::string_view bare) {
    // But of an initial, "R."
    while (bare.ends_with(',') || (bare.ends_with('.') && bare.rfind(' ') + 3 != bare.size())) {
      bare.remove_suffix(1);
    }
    const std::string stripped = without_lead(bare);
    const Label before = std::exchange(label_, Label::none);
    // Without a mark, only "Par ..." or "Auteur : ..." makes a name a signature.
    const bool labelled = before != Label::none || stripped.size() < bare.size();
    if (candidate_.trust == kWritten && !labelled) return false;
    std::string signature = clean_signature(without_mail(stripped));
    if (labelled) signature = person_before_function(person_of(std::move(signature)));
    if (!signs(signature, labelled) && person_called_reporter(bare).empty() &&
        !(labelled && signature == stripped && is_sure_behind_label(signature)) &&
        !(before == Label::sure && signature == bare && is_pseudonym(signature))) {
      return false;
    }
    // "News" over "By Jeanne Roy"
    if (candidate_.trust == kNamed && !labelled && names_of_signature(signature).empty()) {
      unsure_ = signature;
      return false;
    }
    candidate_.author = signature;
    return true;
  }

  bool signs(const std::string& name, bool labelled) const {
    const bool unsigned_line = candidate_.trust == kAligned && !labelled &&
                               (candidate_.place != Place::foot || !is_full_name(name));
    const bool is_said = candidate_.trust == kMarked || (labelled && candidate_.trust == kNamed);
    return !unsigned_line &&
           (may_sign(name, candidate_.trust, node()) || (is_said && is_small_name(name)));
  }

  bool read_byline_in(std::string_view text) {
    const auto byline = read_byline(Line{text, normalised(text)}, seen_);
    const std::string named = byline ? normalised(byline->author) : "";
    if (named.empty() || is_author_label(named) || is_way(named) || is_post_held(named) ||
        leads_to_category(byline->author) || text.find(byline->author + ":") != std::string::npos) {
      return false;
    }
    // "04.02.2022 | Jeanne Roy", but "New York, 3 mars" is where it was written, and a link there
    // leads to a section.
    const bool fields = byline->date && byline->complete && candidate_.place == Place::head &&
                        is_ascii_digit(text[0]) && text.ends_with(byline->author) &&
                        contains_any(text, {"|", " - ", " – ", "•", "·"}) &&
                        outline_[candidate_.element].link_bytes == 0 &&
                        is_full_name(byline->author);
    if (candidate_.trust == kWritten && !byline->telling && !fields) return false;
    candidate_.author = clean_signature(byline->author);
    if (candidate_.author == byline->author) candidate_.authors = byline->authors;
    return true;
  }

  // "By Course or Type" in a link to a section.
  bool leads_to_category(std::string_view name) const {
    const std::size_t around = candidate_.element;
    for (std::size_t at = around; at < outline_[around].end; ++at) {
      const GumboNode& node = *outline_[at].node;
      if (!is_element(node, GUMBO_TAG_A)) continue;
      const std::string href = lower_ascii(attribute_of(node, "href"));
      if (!contains_any(href, {"category/", "categorie/", "categoria/", "kategorie/", "/tag/"})) {
        continue;
      }
      const std::string text = squeeze_blanks(html_lines(node, {}));
      if (text.size() > name.size() && text.find(name) != std::string::npos) return true;
    }
    return false;
  }

  const PageOutline& outline_;
  const Date& seen_;
  SignatureCandidate& candidate_;
  Label label_ = Label::none;
  std::string unsure_;  // a name, where another line may be labelled as one
};

}  // namespace

bool read_signature(const PageOutline& outline, const Date& seen, SignatureCandidate& candidate) {
  return SignatureReading(outline, seen, candidate).read();
}

}  // namespace glane
