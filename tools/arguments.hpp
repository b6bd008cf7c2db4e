// The words of a command line, split by the option table of its command.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "messages.hpp"

namespace glane::cli {

// A row of a command's option table: parsing, help, completions and the check of the man pages
// all read it.
struct OptionRow {
  std::string_view name;   // without dashes: "limit"
  char letter;             // of the short form; 0: none
  std::string_view value;  // "N": a number; "text|json": one of these, the first unless given,
                           // "text|json|...": or another; "": a flag; else the name of what goes
                           // there
  Message help;
  bool repeatable = false;           // an option with a value: each that is given counts
  std::string (*known)() = nullptr;  // what fills the "{}" of its help, where it has one
};

// The help of an option, in the language that is spoken.
std::string help_of(const OptionRow& option);

using OptionTable = std::vector<OptionRow>;

// The alternatives of a value such as "text|json"; empty where any value goes.
std::vector<std::string_view> choices_of(const OptionRow& option);

// Whether it is digits and nothing else.
bool is_number(std::string_view text);

// More hits or threads than this are meant as "all there are".
inline constexpr std::size_t kMostNumber = 1'000'000'000;

// What --limit takes besides a number; number() gives kMostNumber for it.
inline constexpr std::string_view kAllOfThem = "all";

// The option of commands that print text for reading: not through the pager.
inline constexpr std::string_view kNoPager = "no-pager";

class Arguments {
 public:
  using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

  Arguments(std::string_view command, OptionTable options, Values values,
            std::vector<std::string> operands)
      : command_(command),
        options_(std::move(options)),
        values_(std::move(values)),
        operands_(std::move(operands)) {}

  bool has(std::string_view name) const { return values_.find(name) != values_.end(); }

  // The value of an option; where it is not given the first of its choices, else `fallback`.
  std::string text(std::string_view name, std::string_view fallback = {}) const;

  std::vector<std::string> all(std::string_view name) const;

  // The value of an option whose value is "N"; beyond kMostNumber, that.
  // errors: Error{usage} where it is less than `least`
  std::size_t number(std::string_view name, std::size_t fallback, std::size_t least = 0) const;

  const std::vector<std::string>& operands() const { return operands_; }
  const Values& values() const { return values_; }
  Arguments without_operands() const { return {command_, options_, values_, {}}; }

  // These with what was kept of others: a value, and operands, that are given count before those
  // kept, values of a repeatable option beside them. What is no option any more is left out.
  Arguments over(const Values& kept, const std::vector<std::string>& kept_operands) const;

  // errors: Error{usage} where there is any, or none; `what` is named: "PATH"
  void forbid_operands() const;
  void require_operands(std::string_view what) const;

  // The only operand. errors: Error{usage} where there is none, or more
  std::string one_operand(std::string_view what) const;

 private:
  std::string command_;
  OptionTable options_;
  Values values_;  // by long name; a flag given has no value
  std::vector<std::string> operands_;
};

// Splits the tokens behind a command's name; options and operands may mix, "--" ends options.
//   errors: Error{usage} for an unknown option, a missing value, one that is no choice or number,
//           a second one of an option that takes one
Arguments parse_arguments(std::string_view command, const OptionTable& options,
                          const std::vector<std::string>& tokens);

}  // namespace glane::cli
