#include "base/collation.hpp"

#include <unicode/coll.h>
#include <unicode/stringpiece.h>

namespace glane {

struct Collation::Data {
  std::unique_ptr<icu::Collator> collator;
};

Collation::Collation() : data_(std::make_unique<Data>()) {
  UErrorCode status = U_ZERO_ERROR;
  data_->collator.reset(icu::Collator::createInstance(icu::Locale::getFrench(), status));
  if (U_FAILURE(status)) data_->collator.reset();
}
Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

bool Collation::less(std::string_view a, std::string_view b) const {
  if (data_->collator != nullptr) {
    const auto piece = [](std::string_view text) {
      return icu::StringPiece(text.data(), static_cast<int32_t>(text.size()));
    };
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult order = data_->collator->compareUTF8(piece(a), piece(b), status);
    if (U_SUCCESS(status) && order != UCOL_EQUAL) return order == UCOL_LESS;
  }
  return a < b;
}

const Collation& french_collation() {
  static const Collation collation;
  return collation;
}

}  // namespace glane
