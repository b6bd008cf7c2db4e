#include "page/plain_text/reader_view.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/addressee.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/article_foot.hpp"
#include "page/plain_text/article_head.hpp"
#include "page/plain_text/comment_section.hpp"
#include "page/plain_text/inline_markup.hpp"
#include "page/quotes/post_notes.hpp"
#include "page/quotes/quotes.hpp"
#include "page/quotes/thread_text_index.hpp"

namespace glane {

namespace {

// A text that is no web page: its first line and all of the rest, as they stand.
Document read_plain_text(const std::vector<Line>& lines, const ArticleHead& head) {
  Document article;
  std::size_t title = 0;
  while (lines[title].blank()) ++title;
  article.title = squeeze_blanks(lines[title].text);
  article.author = head.author;
  article.authors = head.authors;
  article.date = head.date;
  std::string text;
  for (std::size_t at = title + 1; at < lines.size(); ++at) {
    text += lines[at].text;
    text += '\n';
  }
  article.text = trim(text);
  return article;
}

// The text between head and comments; one blank line separates paragraphs.
std::string text_of_article(const std::vector<Line>& lines, const ArticleHead& head,
                            std::size_t end) {
  std::string text;
  bool gap = false;
  for (std::size_t at = head.title + 1; at < end; ++at) {
    gap |= lines[at].blank();
    if (lines[at].blank() || head.taken[at]) continue;
    const std::string line = join(plain_lines(lines[at].text), "\n");
    if (line.empty()) continue;
    if (!text.empty()) text += gap ? "\n\n" : "\n";
    text += line;
    gap = false;
  }
  return text;
}

Document make_article(const std::vector<Line>& lines, const ArticleHead& head,
                      const CommentSection* section) {
  Document article;
  article.title = squeeze_blanks(join(plain_lines(lines[head.title].text), " "));
  article.section = head.section;
  article.author = head.author;
  article.authors = head.authors;
  article.date = head.date;
  article.text = text_of_article(lines, head, section ? section->begin : lines.size());
  if (section == nullptr) return article;
  for (const std::size_t at : section->split.preamble) {
    if (!article.text.empty()) article.text += "\n\n";
    article.text += join(plain_lines(lines[at].text), "\n");
  }
  return article;
}

// The first post of a topic is signed as the others are: by the line over its date.
void sign_first_post(const std::vector<Line>& lines, ArticleHead& head) {
  if (!head.author.empty()) return;
  std::size_t date = head.title;
  while (date < head.end && !lines[date].key.starts_with("poste ")) ++date;
  std::size_t name = date;
  while (name > head.title && lines[--name].blank()) {
  }
  const bool named = date < head.end && name > head.title && pseudonym_likeness(lines[name]) > 0;
  if (!named) return;
  head.taken[name] = true;
  head.author = squeeze_blanks(lines[name].text);
  head.authors = {head.author};
}

std::vector<AuthoredText> texts_of(const Document& article, const SplitSection& split) {
  std::vector<AuthoredText> texts;
  texts.push_back({article.authors, 0, {}});
  for (const std::string_view line : split_text_lines(article.text)) {
    if (!line.empty()) texts.back().lines.emplace_back(line);
  }
  for (const RawComment& comment : split.comments) {
    AuthoredText text;
    if (!comment.author.empty()) text.authors.push_back(comment.author);
    text.position = static_cast<int>(texts.size());
    for (const std::string_view line : comment.lines) {
      for (std::string& plain : plain_lines(line)) text.lines.push_back(std::move(plain));
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

Document make_comment(const RawComment& raw, const AuthoredText& text,
                      const ThreadTextIndex& thread, const Document& article) {
  Document comment;
  comment.type = DocumentType::comment;
  comment.author = decode_inline_entities(raw.author);
  comment.authors = text.authors;
  comment.position = text.position;
  comment.date = raw.date ? raw.date : article.date;
  comment.date_inherited = !raw.date && article.date;
  CommentParts parts = split_quotes(text, thread);
  comment.quotes = std::move(parts.quotes);
  comment.text = std::move(parts.text);
  for (const Quote& quote : comment.quotes) {
    if (comment.reply_to.empty()) comment.reply_to = quote.author;
  }
  if (comment.reply_to.empty()) comment.reply_to = raw.answered;
  if (comment.reply_to.empty()) {
    comment.reply_to = find_addressee(comment.text, comment.author, thread.participants());
  }
  return comment;
}

// Under a short article "3 commentaires" may look like a part of its head: then just as many
// must follow.
std::optional<CommentSection> find_section(const std::vector<Line>& lines, const ArticleHead& head,
                                           const Date& seen) {
  auto section = find_comment_section(lines, {head.end, head.web_page, seen});
  if (!head.comments || (section && !section->split.comments.empty())) return section;
  auto nearer = find_comment_section(lines, {head.title + 1, head.web_page, seen});
  const bool exact = nearer && nearer->announced == nearer->split.comments.size();
  return exact ? nearer : section;
}

// "Ce commentaire a été supprimé" is none; gives how many were taken out.
// What buttons show while they load is dropped from the others.
std::size_t drop_removed(std::vector<RawComment>& comments) {
  for (RawComment& comment : comments) {
    std::erase_if(comment.lines, [](std::string_view line) {
      constexpr std::size_t kLongest = 32;
      return line.size() < kLongest && contains({"chargement...", "loading..."}, normalised(line));
    });
  }
  return std::erase_if(comments, [](const RawComment& comment) {
    std::string text;
    for (const std::string_view line : comment.lines) append_text_line(text, line);
    return is_removed_post_note(trim(text));
  });
}

void report_missing(const Page& page, std::optional<std::size_t> announced, std::size_t found,
                    const DiagnosticSink& report) {
  if (!announced || *announced == found || !report) return;
  const bool is_one = *announced == 1;
  Remark remark(is_one ? DiagnosticCode::page_one_comment : DiagnosticCode::page_comments,
                {{"announced", std::to_string(*announced)}, {"shown", std::to_string(found)}});
  report(diagnostic_of(std::move(remark), Severity::doubtful, {page.path, page.line}));
}

}  // namespace

std::vector<Document> read_reader_view(const Page& page, const DiagnosticSink& report) {
  const std::vector<Line> lines = read_lines(page.text);
  const bool blank =
      std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.blank(); });
  if (blank) return {};
  ArticleHead head = read_article_head(lines, page.crawled);
  auto section = find_section(lines, head, page.crawled);
  if (!section && !head.web_page) return {read_plain_text(lines, head)};
  if (section && section->is_topic) sign_first_post(lines, head);
  const std::size_t removed = section ? drop_removed(section->split.comments) : 0;
  read_article_foot(lines, section ? section->begin : lines.size(), page.crawled, head);
  std::vector<Document> documents;
  documents.push_back(make_article(lines, head, section ? &*section : nullptr));
  if (section) {
    const std::vector<AuthoredText> texts = texts_of(documents[0], section->split);
    const ThreadTextIndex thread(texts);
    for (std::size_t i = 1; i < texts.size(); ++i) {
      documents.push_back(
          make_comment(section->split.comments[i - 1], texts[i], thread, documents[0]));
    }
  }
  const auto announced = section && section->announced ? section->announced : head.comments;
  report_missing(page, announced, documents.size() - 1 + removed, report);
  return documents;
}

}  // namespace glane
