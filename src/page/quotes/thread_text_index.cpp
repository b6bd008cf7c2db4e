#include "page/quotes/thread_text_index.hpp"

#include <algorithm>

#include "base/normalised_text.hpp"
#include "page/quotes/quote_head.hpp"

namespace glane {

namespace {

std::string join(const std::vector<std::string>& lines, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text += '\n';
    text += lines[i];
  }
  return text;
}

// Hash of a line's words; 0 for a line of few words, which anybody may have written.
std::uint64_t hash_of_line(std::string_view line) {
  constexpr std::size_t kFewest = 3;
  const std::vector<NormalisedWord> words = normalised_words(line);
  if (words.size() < kFewest) return 0;
  std::uint64_t hash = words.size();
  for (const NormalisedWord& word : words) hash = (hash ^ word.hash) * 0x9E3779B97F4A7C15;
  return hash;
}

}  // namespace

SaidBefore::SaidBefore(const std::vector<Statement>& statements) {
  for (const Statement& statement : statements) {
    for (const std::string& author : statement.authors) participants_.add(author);
  }
  bool mail_style = false;
  for (const Statement& statement : statements) {
    for (std::size_t i = 0; i < statement.lines.size(); ++i) {
      if (statement.position == 0) break;
      mail_style |= mail_quote_depth(statement.lines[i]) > 0;
      QuoteHead head;
      if (!read_quote_head(statement.lines[i], participants_, head)) continue;
      Voice& voice = voices_[normalised(head.author)];
      if (participants_.find(head.author) != nullptr) continue;
      std::size_t end = i + 1;
      QuoteHead next;
      const auto& lines = statement.lines;
      while (end < lines.size() && !read_quote_head(lines[end], participants_, next)) ++end;
      voice.say(join(lines, i + 1, end), statement.position);
      i = end - 1;
    }
  }
  for (const Statement& statement : statements) {
    if (statement.position == 0) article_.say(join(statement.lines, 0, statement.lines.size()), 0);
    for (const std::string& author : statement.authors) {
      const auto voice = voices_.find(normalised(author));
      if (voice == voices_.end()) continue;
      voice->second.say(join(statement.lines, 0, statement.lines.size()), statement.position);
    }
  }
  for (auto& [name, voice] : voices_) voice.index();
  article_.index();
  if (mail_style) index_lines(statements);
}

void SaidBefore::index_lines(const std::vector<Statement>& statements) {
  for (const Statement& statement : statements) {
    const std::string author = statement.authors.empty() ? "" : statement.authors[0];
    for (const std::string& line : statement.lines) {
      if (mail_quote_depth(line) > 0) continue;
      const std::uint64_t hash = hash_of_line(line);
      if (hash != 0) lines_.emplace(hash, LineSource{author, statement.position});
    }
  }
}

std::size_t SaidBefore::end_of_run(std::string_view author, std::string_view text,
                                   int position) const {
  const auto voice = voices_.find(normalised(author));
  return voice == voices_.end() ? 0 : voice->second.end_of_run(text, position);
}

std::string SaidBefore::author_of_line(std::string_view line, int position) const {
  const auto found = lines_.find(hash_of_line(line));
  const bool earlier = found != lines_.end() && found->second.position < position;
  return earlier ? found->second.author : std::string{};
}

}  // namespace glane
