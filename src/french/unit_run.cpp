#include "french/unit_run.hpp"

#include "base/utf8.hpp"
#include "french/character_class.hpp"

namespace glane {

namespace {

bool is_one_blank(std::string_view gap) {
  if (gap.empty()) return false;
  std::size_t at = 0;
  return is_number_space(next_code_point(gap, at)) && at == gap.size();
}

}  // namespace

bool UnitRun::follows_blank(std::size_t i) const {
  return has(i) && is_one_blank(gap(i));
}

const Token* UnitRun::word_before() const {
  if (first_ == 0) return nullptr;
  const Token& before = tokens_[first_ - 1];
  const std::string_view gap = text_.substr(before.end, begin(0) - before.end);
  return !before.alternative && is_one_blank(gap) ? &before : nullptr;
}

bool is_unit_number(std::string_view form) {
  return !form.empty() && form.find_first_not_of("0123456789") == form.npos;
}

}  // namespace glane
