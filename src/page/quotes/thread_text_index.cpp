#include "page/quotes/thread_text_index.hpp"

#include <span>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/quotes/quote_head.hpp"

namespace glane {

namespace {

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

ThreadTextIndex::ThreadTextIndex(const std::vector<AuthoredText>& texts, bool quoting) {
  for (const AuthoredText& text : texts) {
    for (const std::string& author : text.authors) participants_.add(author);
  }
  bool mail_style = quoting;
  for (const AuthoredText& text : texts) {
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
      if (text.position == 0) break;
      mail_style |= mail_quote_head_depth(text.lines[i]) > 0 || read_closed_quote(text.lines[i]);
      QuoteHead head;
      if (!read_quote_head(text.lines[i], participants_, head)) continue;
      AuthorTextIndex& index = texts_by_author_[normalised(head.author)];
      if (participants_.find(head.author) != nullptr) continue;
      std::size_t end = i + 1;
      QuoteHead next;
      const auto& lines = text.lines;
      while (end < lines.size() && !read_quote_head(lines[end], participants_, next)) ++end;
      index.add(join(std::span(lines).subspan(i + 1, end - i - 1), "\n"), text.position);
      i = end - 1;
    }
  }
  for (const AuthoredText& text : texts) {
    if (text.position == 0) article_.add(join(text.lines, "\n"), 0);
    for (const std::string& author : text.authors) {
      const auto found = texts_by_author_.find(normalised(author));
      if (found == texts_by_author_.end()) continue;
      found->second.add(join(text.lines, "\n"), text.position);
    }
  }
  for (auto& [name, index] : texts_by_author_) index.index();
  article_.index();
  if (mail_style) index_lines(texts);
}

void ThreadTextIndex::index_lines(const std::vector<AuthoredText>& texts) {
  for (const AuthoredText& text : texts) {
    const std::string author = text.authors.empty() ? "" : text.authors[0];
    for (const std::string& line : text.lines) {
      if (mail_quote_head_depth(line) > 0) continue;
      const std::uint64_t hash = hash_of_line(line);
      if (hash != 0) lines_.emplace(hash, LineSource{author, text.position});
    }
  }
}

std::size_t ThreadTextIndex::end_of_run(std::string_view author, std::string_view text,
                                        int position) const {
  const auto found = texts_by_author_.find(normalised(author));
  return found == texts_by_author_.end() ? 0 : found->second.end_of_run(text, position);
}

std::string ThreadTextIndex::author_of_line(std::string_view line, int position) const {
  const auto found = lines_.find(hash_of_line(line));
  const bool earlier = found != lines_.end() && found->second.position < position;
  return earlier ? found->second.author : std::string{};
}

}  // namespace glane
