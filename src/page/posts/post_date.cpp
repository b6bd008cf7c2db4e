#include "page/posts/post_date.hpp"

#include <string>

#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/html/element_text.hpp"

namespace glane {

namespace {

// Who joined when is no date of a post, and an edit's is not the post's.
constexpr std::size_t kLongestDated = 400;

void take(std::optional<Date>& best, std::optional<Date> found) {
  if (!found) return;
  if (!best || found->precision > best->precision) best = found;
}

void take_attributes(const GumboNode& node, const Date& seen, std::optional<Date>& best) {
  for (const char* name : {"datetime", "content", "title", "data-time"}) {
    const std::string_view written = attribute_of(node, name);
    if (written.empty() || written.size() > kLongestDated) continue;
    take(best, read_date(trim(written), seen));
    if (best && best->precision >= Precision::minute) return;
  }
}

}  // namespace

std::optional<Date> date_of_element(const GumboNode& node, const Date& seen) {
  std::optional<Date> best;
  take_attributes(node, seen, best);
  if (best && best->precision >= Precision::minute) return best;
  for_each_element(node, [&](const GumboNode& inner) {
    if (best && best->precision >= Precision::minute) return false;
    if (&inner != &node) take_attributes(inner, seen, best);
    return true;
  });
  if (best && best->precision >= Precision::minute) return best;
  const std::string text = text_inside(node);
  if (text.size() > kLongestDated) return best;
  auto whole = read_date(text, seen);
  if (!whole) {
    if (const auto found = find_date(text, seen)) whole = found->date;
  }
  take(best, whole);
  return best;
}

}  // namespace glane
