#include "french/digit_groups.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/characters.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostGroups = 8;
constexpr std::size_t kMostDigits = 15;

struct Groups {
  std::vector<std::size_t> sizes;
  std::string digits;
};

// The numbers from word `first` on with one kind of sign between them; none of a row that goes on.
Groups read_groups(const UnitRun& run, std::size_t first) {
  Groups groups;
  for (std::size_t i = first; run.has(i) && is_unit_number(run.form(i)); ++i) {
    if (i > first) {
      const std::string_view gap = run.gap(i);
      const bool sign = gap == "." || gap == "-" || run.follows_blank(i);
      const bool same = i == first + 1 || gap == run.gap(i - 1);
      if (!sign || !same) break;
      if (groups.sizes.size() == kMostGroups) return {};
    }
    groups.sizes.push_back(run.form(i).size());
    groups.digits += run.form(i);
    if (groups.digits.size() > kMostDigits) return {};
  }
  return groups;
}

bool is_telephone(const Groups& groups) {
  constexpr std::size_t kDigits = 10;
  constexpr std::size_t kLongestFirst = 4;  // "0800 123 456"
  const std::vector<std::size_t>& sizes = groups.sizes;
  const bool long_enough =
      std::all_of(sizes.begin() + 1, sizes.end(), [](std::size_t size) { return size >= 2; });
  return groups.digits.size() == kDigits && groups.digits[0] == '0' && groups.digits[1] != '0' &&
         sizes[0] <= kLongestFirst && long_enough;
}

bool has_sizes(const Groups& groups, std::initializer_list<std::size_t> sizes) {
  return std::equal(groups.sizes.begin(), groups.sizes.end(), sizes.begin(), sizes.end());
}

bool is_name_of_digits(const Groups& groups) {
  constexpr std::size_t kIsbnDigits = 13;
  if (is_telephone(groups) || has_sizes(groups, {9, 5}) || has_sizes(groups, {3, 3, 3, 5})) {
    return true;
  }
  const bool isbn = groups.digits.starts_with("978") || groups.digits.starts_with("979");
  if (isbn && groups.digits.size() == kIsbnDigits) return true;
  const bool person = groups.digits[0] == '1' || groups.digits[0] == '2';  // social insurance
  return person &&
         (has_sizes(groups, {1, 2, 2, 2, 3, 3}) || has_sizes(groups, {1, 2, 2, 2, 3, 3, 2}) ||
          has_sizes(groups, {1, 2, 2, 8}) || has_sizes(groups, {1, 2, 2, 8, 2}));
}

WrittenUnit one_number(const UnitRun& run, std::string digits, std::size_t count) {
  WrittenUnit unit;
  unit.count = unit.seen = count;
  unit.words.push_back({std::move(digits), run.begin(0), run.end(count - 1)});
  return unit;
}

// "+33 1 23 45 67 89", "+33 (0)1 23 45 67 89", "0033123456789". A query's "+" is none of the
// number.
std::optional<WrittenUnit> read_abroad(const UnitRun& run) {
  constexpr std::size_t kDigits = 9;
  std::string_view form = run.form(0);
  const bool zeros = form.starts_with("0033");
  if (!zeros && !form.starts_with("33")) return std::nullopt;
  form.remove_prefix(zeros ? 4 : 2);
  const bool digits = form.size() == kDigits && form[0] != '0' && is_unit_number(form);
  if (digits) return one_number(run, "0" + std::string(form), 1);
  if (!form.empty()) return std::nullopt;
  const bool bracket = run.has(1) && run.form(1) == "0" && run.text_after(1).starts_with(')');
  const std::size_t first = bracket ? 2 : 1;
  if (!run.has(first) || (!bracket && run.gap(1).size() > 3)) return std::nullopt;
  const Groups groups = read_groups(run, first);
  if (groups.digits.size() != kDigits || groups.digits[0] == '0') return std::nullopt;
  const bool sure = zeros || run.text_before().ends_with('+') || has_sizes(groups, {1, 2, 2, 2, 2});
  if (!sure) return std::nullopt;
  return one_number(run, "0" + groups.digits, first + groups.sizes.size());
}

// "03 04" of "01 02 03 04".
bool goes_on_before(const UnitRun& run) {
  std::string_view before = run.text_before();
  if (!before.ends_with(run.gap(1))) return false;
  before.remove_suffix(run.gap(1).size());
  return !before.empty() && is_ascii_digit(static_cast<unsigned char>(before.back()));
}

}  // namespace

std::optional<WrittenUnit> read_digit_groups(const UnitRun& run) {
  if (std::optional<WrittenUnit> unit = read_abroad(run)) return unit;
  const bool group_follows = run.has(1) && is_unit_number(run.form(1));
  if (!group_follows || !is_unit_number(run.form(0))) return std::nullopt;
  Groups groups = read_groups(run, 0);
  if (groups.sizes.size() < 2 || goes_on_before(run) || !is_name_of_digits(groups))
    return std::nullopt;
  return one_number(run, std::move(groups.digits), groups.sizes.size());
}

std::optional<WrittenUnit> read_article_number(const UnitRun& run) {
  const std::string& first = run.form(0);
  if (!is_unit_number(first) || first.size() < 2 || first.size() > 3) return std::nullopt;
  const bool pair = run.follows(1, '-') && is_unit_number(run.form(1)) && run.form(1).size() == 1;
  const std::string_view before = run.text_before();
  if (first[0] == '0') return std::nullopt;
  const bool goes_on = run.text_after(pair ? 1 : 0).starts_with('-');
  if (!pair || goes_on || before.ends_with('-') || before.ends_with('/')) return std::nullopt;
  WrittenUnit unit = one_number(run, first + "." + run.form(1), 2);
  unit.words.push_back(run.part(0));
  unit.words.push_back(run.part(1));
  return unit;
}

}  // namespace glane
