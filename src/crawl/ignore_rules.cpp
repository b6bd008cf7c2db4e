#include "crawl/ignore_rules.hpp"

#include <algorithm>

namespace glane {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// But for one behind a backslash.
std::string_view without_last_blanks(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ' ') continue;
    if (line[at] == '\\' && at + 1 == line.size()) return line;
    if (line[at] == '\\') ++at;
    end = at + 1;
  }
  return line.substr(0, end);
}

}  // namespace

IgnoreRules::IgnoreRules(std::string_view text, const FlawSink& report) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    add_line(line.substr(0, line.find('\0')), number, report);
  }
}

void IgnoreRules::add_line(std::string_view line, std::size_t number, const FlawSink& report) {
  if (line.starts_with('#')) return;
  line = without_last_blanks(line);
  if (line.empty()) return;
  const bool wanted = line.front() == '!';
  if (wanted) line.remove_prefix(1);
  PathPattern pattern(line);
  if (pattern.flaw().empty()) {
    rules_.push_back({std::move(pattern), number, wanted});
  } else if (report) {
    report(number, pattern.flaw());
  }
}

const IgnoreRules::Rule* IgnoreRules::find(std::string_view path, bool is_folder) const {
  const auto rule = std::find_if(rules_.rbegin(), rules_.rend(), [&](const Rule& one) {
    return one.pattern.matches(path, is_folder);
  });
  return rule != rules_.rend() ? &*rule : nullptr;
}

std::optional<IgnoreDecision> find_ignore_decision(const IgnoreScope* scope, std::string_view path,
                                                   bool is_folder) {
  for (; scope != nullptr; scope = scope->above.get()) {
    const auto* const rule = scope->rules.find(path.substr(scope->folder_bytes), is_folder);
    if (rule != nullptr) return IgnoreDecision{rule->wanted, rule->line, scope->folder_bytes};
  }
  return std::nullopt;
}

}  // namespace glane
