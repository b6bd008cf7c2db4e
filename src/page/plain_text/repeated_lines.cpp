#include "page/plain_text/repeated_lines.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/plain_text/signature_lines.hpp"

namespace glane {

namespace {

// Shorter lines may be said twice.
constexpr std::size_t kTwiceBytes = 60;
// Shorter lines are no prose for sure.
constexpr std::size_t kProseBytes = 160;

std::string_view without_quotation_marks(std::string_view text) {
  constexpr std::string_view kMarks[] = {"\"", "'", "«", "»", "“", "”",
                                         "„",  "‘", "’", "-", "–", "—"};
  std::size_t before = 0;
  do {
    before = text.size();
    text = trim(text);
    for (const std::string_view mark : kMarks) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
  } while (text.size() < before);
  return text;
}

bool is_one_name(const std::vector<BodyLine>& lines, std::size_t at) {
  constexpr std::size_t kLongest = 30;
  return at < lines.size() && !lines[at].heading && lines[at].text.size() <= kLongest &&
         lines[at].text.find(' ') == std::string_view::npos &&
         starts_with_capital(lines[at].text) && is_name_line(lines[at].text);
}

}  // namespace

bool is_printed_twice(const std::vector<BodyLine>& lines, std::size_t at) {
  const std::string_view text = lines[at].text;
  return text.size() >= kTwiceBytes && at > 0 && text == lines[at - 1].text &&
         (at < 2 || text != lines[at - 2].text) &&
         (at + 1 == lines.size() || text != lines[at + 1].text);
}

bool is_cut_off(const std::vector<BodyLine>& lines, std::size_t at) {
  std::string_view begin = lines[at].text;
  for (const std::string_view cut : {"(...)", "(…)", "[...]", "[…]", "...", "…"}) {
    if (!begin.ends_with(cut)) continue;
    begin = trim(begin.substr(0, begin.size() - cut.size()));
    return begin.size() >= kTwiceBytes &&
           std::any_of(lines.begin(), lines.end(), [&](const BodyLine& whole) {
             return whole.text.size() > lines[at].text.size() && whole.text.starts_with(begin);
           });
  }
  return false;
}

std::size_t count_signature_lines(const std::vector<BodyLine>& lines, std::size_t quote) {
  constexpr std::size_t kLongestOffice = 80;
  const std::size_t next = quote + 1;
  if (next >= lines.size() || lines[next].heading) return 0;
  if (lines[next].text.find(' ') != std::string_view::npos) {
    return is_name_line(lines[next].text) ? 1 : 0;
  }
  if (!is_one_name(lines, next) || !is_one_name(lines, next + 1)) return 0;
  if (next + 2 >= lines.size()) return 2;
  const BodyLine& office = lines[next + 2];
  const bool is_office = !office.heading && office.text.size() <= kLongestOffice &&
                         !ends_with_any(office.text, {".", "!", "?", ":"});
  return is_office ? 3 : 2;
}

void drop_second_printing(std::vector<BodyLine>& lines) {
  constexpr int kMostLeads = 4;
  constexpr std::size_t kFewest = 3;  // lines
  int leads = 0;
  for (std::size_t first = 0; first < lines.size() && leads < kMostLeads; ++first) {
    if (lines[first].text.size() < kProseBytes) continue;
    ++leads;
    std::size_t again = first + 1;
    while (again < lines.size() && lines[again].text != lines[first].text) ++again;
    std::size_t same = 0;
    while (again + same < lines.size() && first + same < again &&
           lines[first + same].text == lines[again + same].text) {
      ++same;
    }
    if (same < kFewest || same * 2 <= again - first) continue;
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(again);
    lines.erase(begin, begin + static_cast<std::ptrdiff_t>(same));
    return;
  }
}

void drop_repeated_prose(std::vector<BodyLine>& lines) {
  constexpr std::size_t kFewest = 3;
  std::unordered_map<std::string_view, std::size_t> places;  // of long lines
  std::size_t same = 0;
  std::size_t expected = 0;
  for (std::size_t at = 0; at <= lines.size(); ++at) {
    const bool is_long = at < lines.size() && lines[at].text.size() >= kProseBytes;
    const auto before = is_long ? places.find(lines[at].text) : places.end();
    if (before != places.end() && (same == 0 || before->second == expected)) {
      ++same;
      expected = before->second + 1;
      continue;
    }
    if (same >= kFewest) {
      const auto end = lines.begin() + static_cast<std::ptrdiff_t>(at);
      lines.erase(end - static_cast<std::ptrdiff_t>(same), end);
      at -= same;
    }
    same = 0;
    if (is_long) places.emplace(lines[at].text, at);
  }
}

bool is_pull_quote(const std::vector<BodyLine>& lines, std::size_t at) {
  constexpr std::size_t kNear = 6;        // lines
  constexpr std::size_t kShortest = 60;   // bytes
  constexpr std::size_t kLongest = 4000;  // of a paragraph that is searched
  const std::string_view text = lines[at].text;
  const std::string_view quote = without_quotation_marks(text);
  if (quote.size() < kShortest || lines[at].heading || text.ends_with('-')) return false;
  const std::size_t end = std::min(lines.size(), at + kNear + 1);
  for (std::size_t i = at > kNear ? at - kNear : 0; i < end; ++i) {
    const std::string_view near = lines[i].text;
    const bool is_longer = near.size() > text.size() + kShortest && near.size() <= kLongest;
    if (is_longer && near.find(quote) != near.npos) return true;
  }
  return false;
}

}  // namespace glane
