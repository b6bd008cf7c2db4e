#include "page/article/article_section.hpp"

#include <algorithm>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/section_kicker.hpp"
#include "page/article/section_label.hpp"
#include "page/article/site_name.hpp"
#include "page/article/visible_section.hpp"

namespace glane {

namespace {

bool is_one_of(std::string_view name, const std::vector<std::string>& others) {
  const std::string letters = site_name_letters(name);
  return std::any_of(others.begin(), others.end(),
                     [&](const std::string& other) { return letters == site_name_letters(other); });
}

class SectionReading {
 public:
  SectionReading(const SectionPage& page, const StatedSection& stated)
      : page_(page), stated_(stated) {}

  SourcedValue read() const {
    const SourcedValue shown = if_section(find_visible_section(page_));
    SourcedValue unread;
    for (const SourcedValue& stated : stated_.sections) {
      if (!is_section(stated.value)) continue;
      const std::string known = shown_of_list(stated.value, shown.value);
      if (!known.empty()) return {known, stated.from};
      if (shown.value.empty() && is_readable(stated.value)) return stated;
      if (unread.value.empty() && is_written_for_machines(stated.value)) unread = stated;
    }
    if (!shown.value.empty()) return is_one_of(shown.value, stated_.authors) ? unread : shown;
    for (const auto find : {find_section_label, find_section_kicker}) {
      const SourcedValue label = if_section(find(page_));
      if (!label.value.empty() && !is_one_of(label.value, stated_.authors)) return label;
    }
    return unread;
  }

 private:
  // Of no site as a whole.
  bool is_section(std::string_view name) const {
    return !site_name_letters(name).empty() && !is_name_of_host(name, page_.url) &&
           !is_one_of(name, stated_.sites) && may_be_section(name, page_.title);
  }

  // What nobody sees may be a headline.
  static bool is_readable(std::string_view section) {
    constexpr std::size_t kMostCharacters = 45;
    return !is_written_for_machines(section) &&
           count_normalised_characters(section) <= kMostCharacters;
  }

  SourcedValue if_section(SourcedValue found) const {
    return is_section(found.value) ? found : SourcedValue{};
  }

  // Of "Tech" or "Articles,Tech" what the page shows; empty: nothing of it.
  std::string shown_of_list(std::string_view stated, const std::string& shown) const {
    std::vector<std::string_view> names = split(stated, ",");
    if (names.size() > 1) names.push_back(stated);
    for (const std::string_view name : names) {
      if (shown.empty() || normalised(name) != normalised(shown)) continue;
      return std::string(shown == lower_ascii(shown) ? trim(name) : shown);
    }
    for (const std::string_view name : names) {
      if (!is_section(trim(name))) continue;
      std::string known = section_as_shown(page_.outline, trim(name), page_.headline);
      if (!known.empty()) return known;
    }
    return "";
  }

  const SectionPage& page_;
  const StatedSection& stated_;
};

}  // namespace

SourcedValue find_article_section(const SectionPage& page, const StatedSection& stated) {
  return SectionReading(page, stated).read();
}

}  // namespace glane
