#include "index/segment/form_numbers.hpp"

#include <xxhash.h>

#include "french/characters.hpp"

namespace glane {

FormNumbers::FormNumbers(const SegmentSet& known)
    : known_(known), next_(known.next_number()), first_new_(known.next_number()) {}

void FormNumbers::reserve(const std::vector<std::string>& forms) {
  for (const std::string& form : forms) {
    if (reserved_.emplace(form, next_).second) ++next_;
  }
}

FormNumbers::Given FormNumbers::number_of(const std::string& form, bool capital) {
  const std::string key = (capital ? 'A' : 'a') + form;
  Stripe& stripe = stripes_[XXH3_64bits(form.data(), form.size()) % kStripes];
  const std::lock_guard<std::mutex> lock(stripe.mutex);
  const auto found = stripe.numbers.find(key);
  if (found != stripe.numbers.end()) return {found->second, false};
  bool has_other = stripe.numbers.count((capital ? 'a' : 'A') + form) > 0;
  if (first_new_ > 0) {
    for (const NumberedForm& known : known_.forms_of(fold_accents(form))) {
      if (known.form != form) continue;
      has_other = true;
      if (known.capital != capital) continue;
      stripe.numbers.emplace(key, known.number);
      return {known.number, false};
    }
  }
  const auto reserved = reserved_.find(key);
  const std::uint32_t number = reserved == reserved_.end() ? next_++ : reserved->second;
  const auto added = stripe.numbers.emplace(key, number).first;
  stripe.added.emplace_back(number, &added->first);
  return {number, !has_other};
}

FormNumbers::NewForms FormNumbers::take_new() {
  // A word that was reserved and not met leaves its number to nobody.
  NewForms taken{first_new_, std::vector<std::string>(next_ - first_new_, "a")};
  reserved_.clear();
  for (Stripe& stripe : stripes_) {
    for (const auto& [number, key] : stripe.added) taken.forms[number - first_new_] = *key;
    stripe.added.clear();
  }
  first_new_ = next_;
  return taken;
}

}  // namespace glane
