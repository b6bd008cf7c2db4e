#include "french/complex_words.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <new>

namespace glane {

struct ComplexWords::Data {
  std::unique_ptr<icu::BreakIterator> breaks;
};

ComplexWords::ComplexWords() : data_(std::make_unique<Data>()) {}
ComplexWords::~ComplexWords() = default;

std::vector<std::pair<std::size_t, std::size_t>> ComplexWords::segment(std::string_view run) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  UErrorCode status = U_ZERO_ERROR;
  if (data_->breaks == nullptr) {
    data_->breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, run.data(), static_cast<std::int64_t>(run.size()), &status);
  if (U_FAILURE(status)) {
    data_->breaks.reset();
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    return {{0, run.size()}};
  }
  data_->breaks->setText(&text, status);
  std::int32_t begin = data_->breaks->first();
  for (std::int32_t end = data_->breaks->next(); end != icu::BreakIterator::DONE;
       end = data_->breaks->next()) {
    words.emplace_back(begin, end);
    begin = end;
  }
  utext_close(&text);
  return words;
}

}  // namespace glane
