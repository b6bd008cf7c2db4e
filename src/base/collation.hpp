// The order in which a French reader looks for words: É with E, small letters with capitals.
#pragma once

#include <memory>
#include <string_view>

namespace glane {

// Thread-safe once made; making one reads ICU's tables, some milliseconds the first time.
class Collation {
 public:
  // errors: std::bad_alloc
  Collation();
  ~Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  // Whether `a` stands before `b`; what collates alike is ordered by its bytes.
  //   in:     any bytes
  //   cost:   some 100 ns for names
  //   source: UTS #10, the order of the locale `fr`; where ICU lacks its data, that of the bytes
  bool less(std::string_view a, std::string_view b) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// The one of this process, made when it is first asked for.
const Collation& french_collation();

}  // namespace glane
