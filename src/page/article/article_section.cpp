#include "page/article/article_section.hpp"

#include <algorithm>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/section_kicker.hpp"
#include "page/article/section_label.hpp"
#include "page/article/section_trail.hpp"
#include "page/article/site_name.hpp"
#include "page/article/visible_section.hpp"

namespace glane {

namespace {

// Names of the site as a whole and of who wrote are no sections.
SectionPage with_others(SectionPage page, const StatedSection& stated) {
  for (const auto* names : {&stated.sites, &stated.authors}) {
    for (const std::string& name : *names) {
      std::string letters = site_name_letters(name);
      if (!letters.empty()) page.names_of_others.push_back(std::move(letters));
    }
  }
  return page;
}

class SectionReading {
 public:
  SectionReading(const SectionPage& page, const StatedSection& stated)
      : page_(with_others(page, stated)) {
    for (const SourcedValue& each : stated.sections) {
      for (const std::string_view name : names_stated(each.value)) {
        // "- Destacado 1": a place on the front page.
        if (!name.starts_with('-') && is_section(name))
          stated_.push_back({section_as_written(name), each.from});
      }
    }
  }

  SourcedValue read() const {
    SourcedValue section = as_stated(find_section_trail(page_));
    if (section.value.empty()) section = stated_and_shown(ShownWhere::head);
    if (section.value.empty()) section = as_stated(find_visible_section(page_));
    if (section.value.empty()) section = find_named_kicker(page_);
    if (section.value.empty()) section = stated_and_shown(ShownWhere::menu);
    if (section.value.empty()) section = find_marked_menu_item(page_);
    if (section.value.empty()) section = first_stated(is_readable);
    if (section.value.empty()) section = find_section_label(page_);
    if (section.value.empty()) section = find_section_kicker(page_);
    return section.value.empty() ? first_stated(is_written_for_machines) : section;
  }

 private:
  // "Articles,Tech", "National News | United States": each, then all as one.
  static std::vector<std::string_view> names_stated(std::string_view stated) {
    const bool is_row = stated.find(" | ") != stated.npos;
    std::vector<std::string_view> names = split(stated, is_row ? " | " : ",");
    constexpr std::size_t kLongest = 30;  // else a sentence has the comma
    const bool is_sentence = std::any_of(
        names.begin(), names.end(), [](std::string_view name) { return name.size() > kLongest; });
    if (is_sentence && !is_row) return {stated};
    if (names.size() > 1 && !is_row) names.push_back(stated);
    return names;
  }

  bool is_section(std::string_view name) const {
    return !site_name_letters(name).empty() && page_.may_be_section(trim(name));
  }

  // What nobody sees may be a headline.
  static bool is_readable(std::string_view section) {
    constexpr std::size_t kMostCharacters = 45;
    return !is_written_for_machines(section) &&
           count_normalised_characters(section) <= kMostCharacters;
  }

  SourcedValue first_stated(bool (*is_fit)(std::string_view)) const {
    const auto found = std::find_if(stated_.begin(), stated_.end(),
                                    [&](const SourcedValue& each) { return is_fit(each.value); });
    return found == stated_.end() ? SourcedValue{} : *found;
  }

  SourcedValue stated_and_shown(ShownWhere place) const {
    for (const SourcedValue& each : stated_) {
      const std::string shown = section_as_shown(page_, each.value, place);
      if (shown.empty()) continue;
      const bool is_loud = is_in_capitals(shown) && place == ShownWhere::head;
      const std::string plain =
          is_loud ? section_as_shown(page_, each.value, ShownWhere::menu) : "";
      return {plain.empty() ? shown : plain, each.from};
    }
    return {};
  }

  // "Politique" is shown as "POLITIQUE" or "politique".
  SourcedValue as_stated(SourcedValue shown) const {
    for (const SourcedValue& each : stated_) {
      if (normalised(each.value) != normalised(shown.value)) continue;
      const bool is_plain = shown.value == lower_ascii(shown.value) || is_in_capitals(shown.value);
      const bool is_stated_better = is_plain && each.value != lower_ascii(each.value);
      return {is_stated_better ? each.value : shown.value, each.from};
    }
    return shown;
  }

  const SectionPage page_;
  std::vector<SourcedValue> stated_;
};

}  // namespace

SourcedValue find_article_section(const SectionPage& page, const StatedSection& stated) {
  return SectionReading(page, stated).read();
}

}  // namespace glane
