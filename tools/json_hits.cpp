#include "json_hits.hpp"

#include <string>

#include "printable.hpp"

namespace glane::cli {

namespace {

std::string json_of(const Hit& hit, const ChosenFields& fields) {
  return fields.empty() ? to_json(hit) : to_json(hit, fields);
}

class JsonWriter : public HitWriter {
 public:
  explicit JsonWriter(const WrittenSearch& search) : fields_(search.fields) {
    // No string of it can hold this: a quotation mark in one has a backslash before it.
    constexpr std::string_view kHits = ",\"hits\":[";
    const std::string whole = to_json(search.head);
    const std::size_t behind = whole.find(kHits) + kHits.size();
    head_ = whole.substr(0, behind);
    tail_ = whole.substr(behind);
  }

  void begin(Terminal& terminal) override { terminal.print(printable_json(head_)); }
  void add(const Hit& hit, Terminal& terminal) override {
    terminal.print(is_first_ ? "" : ", ");
    is_first_ = false;
    terminal.print(printable_json(json_of(hit, fields_)));
  }
  void end(Terminal& terminal) override { terminal.print_json(tail_); }

 private:
  ChosenFields fields_;
  std::string head_, tail_;  // what stands before the hits, and behind them
  bool is_first_ = true;
};

class JsonlWriter : public HitWriter {
 public:
  explicit JsonlWriter(const WrittenSearch& search) : fields_(search.fields) {}
  void add(const Hit& hit, Terminal& terminal) override {
    terminal.print_json(json_of(hit, fields_));
  }

 private:
  ChosenFields fields_;
};

}  // namespace

std::unique_ptr<HitWriter> json_writer(const WrittenSearch& search) {
  return std::make_unique<JsonWriter>(search);
}

std::unique_ptr<HitWriter> jsonl_writer(const WrittenSearch& search) {
  return std::make_unique<JsonlWriter>(search);
}

}  // namespace glane::cli
