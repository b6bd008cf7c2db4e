#include "page/comment_section.hpp"

#include <algorithm>

#include "page/comment_head.hpp"

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
  if (split.dated >= 1) return true;
  if (candidate.is_comment) return count >= 2;
  if (candidate.head.invitation) return count >= 2 && split.likeness >= 1;
  if (candidate.head.announced && *candidate.head.announced > 0) return split.likeness >= 0.5;
  if (web_page && (count >= 2 || split.preamble.empty())) return split.likeness >= 1;
  return count >= 3 && split.likeness >= 1.5;
}

// Paragraphs without names, as many as announced: each is a comment.
bool take_nameless(const std::vector<Line>& lines, const Candidate& candidate,
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

}  // namespace

std::optional<CommentSection> find_comment_section(const std::vector<Line>& lines,
                                                   const SectionSearch& search) {
  std::optional<CommentSection> empty;
  for (const Candidate& candidate : find_candidates(lines, search.from)) {
    const std::size_t begin = candidate.is_comment ? candidate.at : candidate.at + 1;
    SplitSection split =
        split_comments(lines, begin, lines.size(), {search.seen, candidate.head.announced});
    const bool good = shows_comments(candidate, split, search.web_page) ||
                      (search.web_page && take_nameless(lines, candidate, split));
    if (good) return CommentSection{candidate.at, candidate.head.announced, std::move(split)};
    const bool nothing = split.content == 0 && candidate.head.announced;
    if (nothing && !empty) {
      empty = CommentSection{candidate.at, candidate.head.announced, {}};
    }
  }
  return empty;
}

}  // namespace glane
