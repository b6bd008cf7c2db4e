#include "glane/error.hpp"

#include <algorithm>
#include <utility>

#include "glane/error_code.hpp"

namespace glane {

namespace {

const ErrorText* find_text(ErrorCode code) noexcept {
  const std::vector<ErrorText>& texts = error_texts();
  const auto found = std::find_if(texts.begin(), texts.end(),
                                  [&](const ErrorText& text) { return text.code == code; });
  return found != texts.end() ? &*found : nullptr;
}

const std::string& value_of(const std::vector<ErrorArgument>& arguments,
                            std::string_view name) noexcept {
  static const std::string none;
  for (const ErrorArgument& argument : arguments) {
    if (argument.name == name) return argument.value;
  }
  return none;
}

ErrorStatus status_of(ErrorKind kind) {
  if (kind == ErrorKind::index) return ErrorStatus::system;
  return kind == ErrorKind::query ? ErrorStatus::query : ErrorStatus::input;
}

// Fills a pattern in, from the left to the right.
class PatternFiller {
 public:
  PatternFiller(std::string_view pattern, const std::vector<ErrorArgument>& arguments)
      : pattern_(pattern), arguments_(arguments) {}

  // Up to the end, or to the bracket that closes what is optional.
  //   out: nothing where an argument directly in it is empty
  std::string fill(bool is_optional) {
    std::string out;
    bool is_whole = true;
    while (!pattern_.empty()) {
      const char sign = pattern_.front();
      if (const std::size_t length = name_length(); length > 0) {
        const std::string& value = value_of(arguments_, pattern_.substr(1, length));
        is_whole = is_whole && !value.empty();
        out += value;
        pattern_.remove_prefix(length + 2);
        continue;
      }
      pattern_.remove_prefix(1);
      if (sign == '[') {
        out += fill(true);
      } else if (sign == ']' && is_optional) {
        break;
      } else {
        out += sign;
      }
    }
    return is_whole || !is_optional ? out : std::string();
  }

 private:
  // Of the argument that begins here; 0: none does.
  std::size_t name_length() const {
    if (!pattern_.starts_with('{')) return 0;
    const std::size_t end = pattern_.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", 1);
    return end != std::string_view::npos && pattern_[end] == '}' ? end - 1 : 0;
  }

  std::string_view pattern_;
  const std::vector<ErrorArgument>& arguments_;
};

}  // namespace

std::string fill_pattern(std::string_view pattern, const std::vector<ErrorArgument>& arguments) {
  return PatternFiller(pattern, arguments).fill(false);
}

Error::Error(ErrorCode code, std::vector<ErrorArgument> arguments, std::optional<QueryPlace> place)
    : kind_(ErrorKind::index),
      status_(ErrorStatus::internal),
      code_(code),
      arguments_(std::move(arguments)),
      place_(place) {
  const ErrorText* const text = find_text(code);
  if (text == nullptr) return;
  kind_ = text->kind;
  status_ = text->status;
  message_ = fill_pattern(text->message, arguments_);
  hint_ = fill_pattern(text->hint, arguments_);
}

Error::Error(ErrorKind kind, std::string message, std::string hint)
    : kind_(kind),
      status_(glane::status_of(kind)),
      code_(ErrorCode::none),
      message_(std::move(message)),
      hint_(std::move(hint)) {}

std::string_view Error::code_name() const noexcept {
  const ErrorText* const text = find_text(code_);
  return text != nullptr ? text->name : std::string_view();
}

const std::string& Error::argument(std::string_view name) const noexcept {
  return value_of(arguments_, name);
}

Interrupted::Interrupted() : Error(ErrorCode::call_interrupted) {}

}  // namespace glane
