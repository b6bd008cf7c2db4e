#include "page/plain_text/comment_section.hpp"

#include <algorithm>
#include <string_view>

#include "base/contains.hpp"
#include "page/plain_text/comment_head.hpp"
#include "page/plain_text/comment_line.hpp"

namespace glane {

namespace {

struct Candidate {
  std::size_t at = 0;
  CommentHead head;
  bool is_comment = false;  // the line heads the first comment: "Commentaire 1/ Julie"
};

// A page has one or two headlines; a thread that talks about comments must not cost more.
constexpr std::size_t kMostCandidates = 10;

std::vector<Candidate> find_candidates(const std::vector<Line>& lines, std::size_t from) {
  std::vector<Candidate> heads;
  std::vector<Candidate> invitations;
  std::vector<Candidate> numbered;
  for (std::size_t at = from; at < lines.size(); ++at) {
    if (const auto head = read_comment_head(lines[at])) {
      (head->invitation ? invitations : heads).push_back({at, *head, false});
    } else if (const auto number = read_numbered_head(lines[at])) {
      if (number->says_comment && number->number == 1) numbered.push_back({at, {}, true});
    }
    if (heads.size() >= kMostCandidates) break;
  }
  constexpr std::size_t kMostWeak = 3;
  invitations.resize(std::min(invitations.size(), kMostWeak));
  numbered.resize(std::min(numbered.size(), std::size_t{1}));
  heads.insert(heads.end(), numbered.begin(), numbered.end());
  heads.insert(heads.end(), invitations.begin(), invitations.end());
  return heads;
}

bool shows_comments(const Candidate& candidate, const SplitSection& split, bool web_page) {
  const std::size_t count = split.comments.size();
  if (count == 0) return false;
  // A long preamble means that something else stands under the headline.
  if (split.preamble.size() > 3) return false;
  if (split.dated >= 1 && (web_page || count >= 2)) return true;
  if (candidate.is_comment) return count >= 2;
  if (candidate.head.invitation) return count >= 2 && split.likeness >= 1;
  const std::size_t announced = candidate.head.announced.value_or(0);
  if (announced > 0) return split.likeness >= 0.5 || (web_page && count == announced);
  if (web_page && (count >= 2 || split.preamble.empty())) return split.likeness >= 1;
  return count >= 3 && split.likeness >= 1.5;
}

// Paragraphs without names, as many as announced: each is a comment.
bool read_nameless(const std::vector<Line>& lines, const Candidate& candidate,
                   SplitSection& split) {
  const std::size_t announced = candidate.head.announced.value_or(0);
  if (announced == 0 || split.preamble.size() + split.comments.size() == 0) return false;
  SplitSection nameless;
  for (std::size_t at = candidate.at + 1; at < lines.size(); ++at) {
    const bool opens = at == candidate.at + 1 || lines[at - 1].blank();
    if (lines[at].blank()) continue;
    if (opens || nameless.comments.empty()) nameless.comments.emplace_back();
    nameless.comments.back().lines.push_back(lines[at].text);
  }
  if (nameless.comments.size() != announced) return false;
  split = std::move(nameless);
  return true;
}

// "Posté le 15/07/2022 à 11:45", "Posté par julla0 le ...": over every post of a topic.
bool dates_post(const Line& line, const Date& seen) {
  constexpr std::string_view kStarts[] = {"poste le ",   "poste par ",  "envoye le ",
                                          "envoye par ", "message de ", "ecrit par "};
  if (!starts_with_any(line.key, kStarts)) return false;
  const CommentLineKind kind = read_comment_line(line, seen).kind;
  return kind == CommentLineKind::date || kind == CommentLineKind::signed_date;
}

// The posts of a topic follow each other without a headline: two at least behind the first.
std::optional<CommentSection> find_posts(const std::vector<Line>& lines,
                                         const SectionSearch& search) {
  std::vector<std::size_t> posts;
  for (std::size_t at = search.from; at < lines.size() && posts.size() < 2; ++at) {
    if (dates_post(lines[at], search.seen)) posts.push_back(at);
  }
  if (posts.size() < 2) return std::nullopt;
  std::size_t begin = posts[0];
  const bool bears_name =
      read_comment_line(lines[begin], search.seen).kind == CommentLineKind::signed_date;
  while (!bears_name && begin > search.from && lines[--begin].blank()) {
  }
  CommentSection section{begin, std::nullopt,
                         split_comments(lines, begin, lines.size(), {search.seen, std::nullopt}),
                         true};
  if (section.split.dated < 2 || !section.split.preamble.empty()) return std::nullopt;
  return section;
}

}  // namespace

std::optional<CommentSection> find_comment_section(const std::vector<Line>& lines,
                                                   const SectionSearch& search) {
  std::optional<CommentSection> empty;
  std::optional<CommentSection> first;
  for (const Candidate& candidate : find_candidates(lines, search.from)) {
    // A poll may stand under "Votre avis", and the comments under the "4 commentaires" behind it.
    constexpr std::size_t kPoll = 12;  // lines
    if (first && (!candidate.head.announced || candidate.at > first->begin + kPoll)) continue;
    const std::size_t begin = candidate.is_comment ? candidate.at : candidate.at + 1;
    SplitSection split =
        split_comments(lines, begin, lines.size(), {search.seen, candidate.head.announced});
    const bool good = shows_comments(candidate, split, search.web_page) ||
                      (search.web_page && read_nameless(lines, candidate, split));
    const auto announced = candidate.head.announced;
    const bool exact = good && announced == split.comments.size();
    const bool same = first && first->split.comments.size() == split.comments.size();
    if (same && !first->announced) first->announced = announced;
    if ((exact && !same) || (good && !first)) {
      first = CommentSection{candidate.at, announced, std::move(split), false};
    }
    if (exact) break;
    if (good) continue;
    const bool nothing = split.content == 0 && (candidate.head.announced || search.web_page);
    if (nothing && !empty) {
      empty = CommentSection{candidate.at, candidate.head.announced, {}, false};
    }
  }
  if (!first && search.web_page) first = find_posts(lines, search);
  return first ? first : empty;
}

}  // namespace glane
