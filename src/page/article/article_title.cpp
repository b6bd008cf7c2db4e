#include "page/article/article_title.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "crawl/web_capture.hpp"
#include "page/article/site_name.hpp"
#include "page/article/stated_lead.hpp"
#include "page/article/title_parts.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/people/signature_tail.hpp"

namespace glane {

namespace {

class TitleSearch {
 public:
  // in: lower  whether an <h2> may be the headline, in other words than the page states
  TitleSearch(const PageTitles& page, bool lower)
      : page_(page),
        may_be_lower_(lower),
        tag_key_(normalised(page.tag)),
        heading_keys_(keys_of(page.headings, true)),
        lower_keys_(keys_of(page.lower_headings, false)) {
    for (const TitleSplit& split : splits_of_title(page.tag)) {
      tag_parts_.emplace_back(normalised(split.before), normalised(split.after));
    }
    // "Le Site: Un titre", as blogs of one program write it.
    if (const std::size_t colon = tag_key_.find(": "); colon != std::string::npos) {
      tag_parts_.emplace_back(tag_key_.substr(0, colon), tag_key_.substr(colon + 2));
    }
  }

  SourcedValue find() const {
    const SourcedValue stated = stated_title();
    if (SourcedValue shown = shown_headline(stated.value); !shown.value.empty()) return shown;
    SourcedValue title = stated;
    if (title.value.empty()) title = heading_of_tag();
    // Several <h1> are the titles of a list, of boxes, of the site.
    if (title.value.empty() && page_.headings.size() == 1 && is_own(page_.headings[0])) {
      title = {page_.headings.front().text, "h1"};
    }
    if (title.value.empty()) title = heading_of_address();
    if (title.value.empty()) title = {page_.tag, "title"};
    if (title.value.empty() && !page_.headings.empty()) {
      title = {page_.headings.front().text, "h1"};
    }
    if (title.value.empty()) title = page_.lesser;
    title = whole_title(std::move(title));
    if (const auto part = part_by_heading(title.value); !part.empty()) {
      return {title_without_moment(std::string(part)), title.from};
    }
    title.value = title_without_any_site(without_site(title.value));
    title.value = without_sign_at_end(title_without_moment(title.value));
    return title;
  }

 private:
  // "Le Site", "lesite.example" and "LE SITE", for a site that is named "LeSite.example".
  bool names_site(std::string_view piece) const {
    return !piece.empty() && (is_site_name(piece) || piece == site_of_host(piece));
  }

  bool is_site_name(std::string_view piece) const {
    const std::string letters = site_name_letters(piece);
    const std::string named = site_name_letters(page_.site_name);
    const std::string domain =
        site_name_letters(page_.site_name.substr(0, page_.site_name.rfind('.')));
    if (!letters.empty() && (letters == named || letters == domain)) return true;
    return is_name_of_host(piece, page_.url);
  }

  bool is_of_site(const PageHeading& heading) const {
    return heading.of_site || is_site_name(heading.text) || is_beside_title(heading);
  }

  // An <h1> of the site: <title> joins it to what a lower heading says, which is no section's name
  // then.
  bool is_beside_title(const PageHeading& heading) const {
    if (page_.lower_headings.empty()) return false;
    const std::string key = normalised(heading.text);
    const auto is_title = [&](const std::string& part) {
      return part.size() * 2 >= key.size() && is_lower_heading(part);
    };
    return std::any_of(tag_parts_.begin(), tag_parts_.end(), [&](const auto& parts) {
      return (key == parts.first && is_title(parts.second)) ||
             (key == parts.second && is_title(parts.first));
    });
  }

  bool is_lower_heading(const std::string& key) const { return lower_keys_.count(key) > 0; }

  bool names_only_site(std::string_view title) const {
    if (title.empty()) return false;
    if (equal_ignoring_ascii_case(title, page_.site_name)) return true;
    const std::string host = site_of_host(title);
    if (!host.empty() && host == site_of_url(page_.url)) return true;
    // "Un titre - Le Site" beside an og:title of "Le Site".
    const std::string_view tag = page_.tag;
    return tag.size() > title.size() + 3 && tag.ends_with(title) &&
           tag[tag.size() - title.size() - 1] == ' ' && !page_.headings.empty() &&
           page_.headings.front().text != title && !is_lower_heading(normalised(title));
  }

  SourcedValue stated_title() const {
    const std::string_view title = page_.stated.value;
    return names_only_site(title) || is_of_all_pages(title) ? SourcedValue{} : page_.stated;
  }

  // A motto of the site's, while <title> says what a heading does: they share no word.
  bool is_of_all_pages(std::string_view title) const {
    if (title.empty() || !shows(tag_key_) || shows(normalised(title))) return false;
    const auto words = telling_words(title);
    const auto known = telling_words(page_.tag);
    return std::none_of(words.begin(), words.end(),
                        [&](const std::string& word) { return known.count(word) > 0; });
  }

  // False for the site's, and for that of a page which this one is about: a link with no word of
  // <title> in it.
  bool is_own(const PageHeading& heading) const {
    if (is_of_site(heading)) return false;
    constexpr std::size_t kLeastWords = 3;  // "Home" tells nothing
    const auto known = telling_words(page_.tag);
    if (!heading.is_link || known.size() < kLeastWords) return true;
    const auto words = telling_words(heading.text);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return known.count(word) > 0; });
  }

  // The one <h1> that is no site's; of several the one that is marked as the article's.
  const PageHeading* only_headline() const {
    const PageHeading* found = nullptr;
    std::size_t marked = 0;
    std::size_t others = 0;
    for (const PageHeading& heading : page_.headings) {
      if (heading.text.empty() || is_of_site(heading)) continue;
      const bool again = found != nullptr && normalised(found->text) == normalised(heading.text);
      marked += heading.of_article && !again;
      others += !heading.of_article && !again;
      if (found == nullptr || (heading.of_article && !found->of_article)) found = &heading;
    }
    const bool is_plain = others == 1 && is_told(*found, page_.stated.value);
    if (marked == 0 && !is_plain) {
      const auto is_headline = [](const PageHeading& each) { return each.is_headline; };
      const auto& lower = page_.lower_headings;
      const auto first = std::find_if(lower.begin(), lower.end(), is_headline);
      if (std::count_if(lower.begin(), lower.end(), is_headline) == 1) return &*first;
    }
    if (may_be_lower_ && marked == 0 && others == 0) return lower_headline();
    if (marked == 0 && others > 1) return told_heading();
    return marked == 1 || (marked == 0 && others == 1) ? found : nullptr;
  }

  // The only <h1> that says what is stated.
  const PageHeading* told_heading() const {
    const auto is_own = [&](const PageHeading& each) {
      return !is_of_site(each) && is_told(each, page_.stated.value);
    };
    const auto& all = page_.headings;
    const auto first = std::find_if(all.begin(), all.end(), is_own);
    return std::count_if(all.begin(), all.end(), is_own) == 1 ? &*first : nullptr;
  }

  // The only <h2> that is marked as the article's; the title is told in other words there.
  const PageHeading* lower_headline() const {
    const auto is_own = [&](const PageHeading& each) {
      return each.of_article && !each.is_link && is_told(each, page_.stated.value);
    };
    const auto& lower = page_.lower_headings;
    const auto first = std::find_if(lower.begin(), lower.end(), is_own);
    return std::count_if(lower.begin(), lower.end(), is_own) == 1 ? &*first : nullptr;
  }

  bool is_of_article(const PageHeading& heading, std::string_view stated) const {
    constexpr std::size_t kLeastWords = 3;
    if (heading.of_article && telling_words(heading.text).size() >= kLeastWords) return true;
    return is_told(heading, stated);
  }

  // Whether most of its words are in what the page states.
  bool is_told(const PageHeading& heading, std::string_view stated) const {
    constexpr std::size_t kLeastWords = 3;
    const auto wanted = telling_words(heading.text);
    // The site's own name is in all of its titles.
    const std::size_t path =
        std::min(page_.url.find('/', page_.url.find("://") + 3), page_.url.size());
    const auto known = telling_words(without_site(stated) + " " + without_site(page_.tag) + " " +
                                     page_.url.substr(path));
    const auto shared = static_cast<std::size_t>(std::count_if(
        wanted.begin(), wanted.end(), [&](const std::string& word) { return known.count(word); }));
    return wanted.size() >= kLeastWords && shared * 2 >= wanted.size();
  }

  // Whether the page shows what it states, as its headline or over a part of the text.
  bool shows(const std::string& key) const { return is_heading(key) || is_lower_heading(key); }

  SourcedValue shown_headline(std::string_view stated) const {
    constexpr std::size_t kLongest = 300;
    const PageHeading* heading = only_headline();
    if (heading == nullptr || heading->text.size() > kLongest) return {};
    if (ends_with_any(heading->text, {"...", "\u2026"})) return {};
    const std::string key = normalised(heading->text);
    if (!stated.empty() && is_heading(normalised(stated))) return {};
    // What is stated may be a teaser's heading, of this page too.
    if (!stated.empty() && is_lower_heading(normalised(stated)) && !begins_tag(key)) return {};
    if (!is_of_article(*heading, stated) && !is_last_of(key, stated) &&
        !is_inner_part(key, page_.tag) && !is_lone(*heading)) {
      return {};
    }
    const std::string own = without_site(stated);
    if (const auto part = part_in_heading(*heading, own); !part.empty()) {
      return {std::string(without_sign_at_end(part)), page_.stated.from};
    }
    const std::string tag = without_site(page_.tag);
    if (!tag.empty() && heading->is_parted && part_in_heading(*heading, tag).size() == tag.size()) {
      return {tag, "title"};
    }
    return {std::string(without_sign_at_end(without_site(heading->text))), "h1"};
  }

  bool begins_tag(std::string_view key) const {
    constexpr std::size_t kLeastWords = 3;
    return words_of_normalised(key).size() >= kLeastWords && begins_words(tag_key_, key);
  }

  // The only <h1> of the page, in words of its own, while no other heading says what is stated. A
  // <title> without words is of a template that fills in little, its headings neither.
  bool is_lone(const PageHeading& heading) const {
    constexpr std::size_t kLeastWords = 3;
    const auto is_said = [](const PageHeading& each) { return !each.text.empty(); };
    const auto& all = page_.headings;
    return heading.in_content && !heading.is_link && !telling_words(page_.tag).empty() &&
           std::count_if(all.begin(), all.end(), is_said) == 1 &&
           telling_words(heading.text).size() >= kLeastWords && heading_of_tag().value.empty();
  }

  // "Lotte est morte" of "Chronique: Lotte est morte".
  static bool is_last_of(std::string_view key, std::string_view stated) {
    constexpr std::size_t kLeastWords = 3;
    return words_of_normalised(key).size() >= kLeastWords && ends_words(normalised(stated), key);
  }

  // The heading that <title> begins with, "Un titre" of "Un titre < Le Site", or ends with, behind
  // the site's own: "Le Site » Un titre".
  SourcedValue heading_of_tag() const {
    constexpr std::size_t kLeastBytes = 12;
    for (const auto* headings : {&page_.headings, &page_.lower_headings}) {
      for (const PageHeading& heading : *headings) {
        if (heading.text.size() < kLeastBytes || is_of_site(heading)) continue;
        if (begins_words(tag_key_, normalised(heading.text))) return {heading.text, "heading"};
      }
    }
    for (const PageHeading& heading : page_.lower_headings) {
      const std::string key = normalised(heading.text);
      constexpr std::size_t kLeastWords = 3;
      const bool last = std::any_of(tag_parts_.begin(), tag_parts_.end(), [&](const auto& parts) {
        return parts.second == key && (words_of_normalised(key).size() >= kLeastWords ||
                                       is_heading(parts.first) || is_site_name(parts.first));
      });
      if (last && !heading.of_site) return {heading.text, "heading"};
    }
    return {};
  }

  // Where <title> and <h1> are the site's, what the page's own address says: "/le-pont-rouvre".
  SourcedValue heading_of_address() const {
    const auto is_site = [&](const PageHeading& each) {
      return each.text.empty() || is_of_site(each);
    };
    if (!names_site(page_.tag) ||
        !std::all_of(page_.headings.begin(), page_.headings.end(), is_site)) {
      return {};
    }
    for (const PageHeading& heading : page_.lower_headings) {
      if (!heading.of_site && is_of_article(heading, "")) return {heading.text, "heading"};
    }
    return {};
  }

  bool is_heading(const std::string& key) const { return heading_keys_.count(key) > 0; }

  // The <h1> that goes on with a quotation where an attribute ended: content="Le pont est
  // "ouvert"".
  SourcedValue behind_mark(SourcedValue title) const {
    const std::string begin = normalised(title.value) + " \"";
    for (const PageHeading& heading : page_.headings) {
      if (normalised(heading.text).starts_with(begin)) return {heading.text, "h1"};
    }
    return tag_key_.starts_with(begin) ? SourcedValue{page_.tag, "title"} : title;
  }

  // The whole of a title that og:title or <title> gives cut short: "Le pont rouvre aux ...".
  SourcedValue whole_title(SourcedValue title) const {
    if (title.from.starts_with("meta ")) title = behind_mark(std::move(title));
    if (!ends_with_any(title.value, {"...", "\u2026"})) return title;
    std::string begin =
        title.value.substr(0, title.value.rfind(title.value.back() == '.' ? '.' : '\xE2'));
    while (!begin.empty() && begin.back() == '.') begin.pop_back();
    for (const PageHeading& heading : page_.headings) {
      if (heading.text.size() > begin.size() &&
          normalised(heading.text).starts_with(normalised(begin))) {
        return {heading.text, "h1"};
      }
    }
    return title;
  }

  // The part of the title that an <h1> says too: what stands behind it is the site's or a
  // section's, and so are breadcrumbs before it ("Forum > Un titre"); empty: none does.
  std::string_view part_by_heading(std::string_view title) const {
    constexpr std::size_t kLeastBytes = 8;
    std::vector<std::string> wanted;
    for (const PageHeading& heading : page_.headings) {
      std::string key = normalised(heading.text);
      if (key.size() >= kLeastBytes && !is_of_site(heading)) wanted.push_back(std::move(key));
    }
    for (const PageHeading& heading : page_.lower_headings) {
      if (heading.of_article && !heading.is_link && heading.text.size() >= kLeastBytes)
        wanted.push_back(normalised(heading.text));
    }
    for (const TitleSplit& split : splits_of_title(title)) {
      if (split.sign != ":" && contains(wanted, normalised(split.before))) return split.before;
      const std::string after = normalised(split.after);
      if (!contains(wanted, after) && !is_lower_heading(after)) continue;
      // Elsewhere what stands behind a sign may be the site's.
      constexpr std::size_t kLeastWords = 3;
      const bool is_crumb = contains({">", "›", "»"}, split.sign);
      if (is_crumb || words_of_normalised(after).size() >= kLeastWords) return split.after;
    }
    return "";
  }

  // "Un titre - Le Site - Sa devise" and "Le Site | Un titre" without the site's name.
  std::string without_site(std::string_view title) const {
    for (const TitleSplit& split : splits_of_title(title)) {
      if (names_site(split.next)) return std::string(split.before);
      if (names_site(split.before)) return std::string(split.after);
    }
    // "Un titre (Le Site)"
    const std::size_t open = title.rfind(" (");
    if (title.ends_with(')') && open != title.npos && open > 0 &&
        names_site(title.substr(open + 2, title.size() - open - 3))) {
      return std::string(trim(title.substr(0, open)));
    }
    return std::string(title);
  }

  // The normalised headings that may be titles; `of_site`: the site's too.
  static std::unordered_set<std::string> keys_of(const std::vector<PageHeading>& headings,
                                                 bool of_site) {
    constexpr std::size_t kLongestTitle = 1000;
    std::unordered_set<std::string> keys;
    for (const PageHeading& heading : headings) {
      const bool counts = of_site || !heading.of_site;
      if (counts && heading.text.size() <= kLongestTitle) keys.insert(normalised(heading.text));
    }
    return keys;
  }

  const PageTitles& page_;
  const bool may_be_lower_;
  const std::string tag_key_;
  const std::unordered_set<std::string> heading_keys_;
  const std::unordered_set<std::string> lower_keys_;
  std::vector<std::pair<std::string, std::string>> tag_parts_;  // before and behind a sign
};

}  // namespace

SourcedValue find_article_title(const PageTitles& page) {
  // The last crumb is the page's name, which another heading may show in its own words.
  const auto is_crumb = [](const PageHeading& each) { return each.is_crumb; };
  const std::string stated = letters_of_lead(page.stated.value);
  const auto tells = [&](const PageHeading& each) {
    constexpr std::size_t kLeastBytes = 20;
    return each.of_article ||
           (each.text.size() >= kLeastBytes && stated.ends_with(letters_of_lead(each.text)));
  };
  const auto& lower = page.lower_headings;
  if (std::none_of(page.headings.begin(), page.headings.end(), is_crumb) ||
      std::none_of(lower.begin(), lower.end(), tells)) {
    return TitleSearch(page, false).find();
  }
  PageTitles own = page;
  std::erase_if(own.headings, is_crumb);
  return TitleSearch(own, true).find();
}

}  // namespace glane
