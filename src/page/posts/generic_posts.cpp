#include "page/posts/generic_posts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_lexicon.hpp"
#include "page/html/part_names.hpp"
#include "page/posts/comment_heads.hpp"
#include "page/posts/generic_post.hpp"
#include "page/posts/post_parents.hpp"
#include "page/posts/post_places.hpp"

namespace glane {

namespace {

// Elements that may each be a post.
struct Candidate {
  std::vector<std::size_t> elements;
  unsigned words = 0;   // ClassWord of the name that they share
  bool strong = false;  // that are comments beyond doubt: one is enough, and no date is needed
};

// Which posts of a candidate count.
enum class Signed {
  all,          // those with an author
  or_dated,     // and those with a date
  or_numbered,  // and those with an id
};

constexpr unsigned kBlockWords = kCommentWord | kOpinionWord | kPostWord;

// A page of more candidates than any real one is not looked into further.
constexpr std::size_t kMostCandidates = 200;

bool may_be_block(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_P:
    case GUMBO_TAG_DETAILS:
      return true;
    default:
      return false;
  }
}

// "comment-1234" is the class of one comment only.
bool names_one(std::string_view name) {
  const std::size_t digit = name.find_first_of("0123456789");
  return digit != name.npos && digit + 1 < name.size() && is_ascii_digit(name[digit + 1]);
}

bool is_forum_url(std::string_view url) {
  return contains_any(normalised(url), {"forum", "viewtopic", "showthread", "/topic", "topic=",
                                        "/sujet", "sujet_", "/thread", "/discussion", "/board"});
}

// How many marks of an article stand before each element.
std::vector<std::uint32_t> count_articles(const PageOutline& outline) {
  std::vector<std::uint32_t> counts{0};
  counts.reserve(outline.size() + 1);
  for (const PageElement& element : outline.elements()) {
    const bool mark = is_element(*element.node, GUMBO_TAG_H1) ||
                      attribute_has_word(*element.node, "itemprop", "articleBody");
    counts.push_back(counts.back() + (mark ? 1 : 0));
  }
  return counts;
}

class GenericReading {
 public:
  GenericReading(const PageOutline& outline, const PageClaims& page, const Date& seen)
      : outline_(outline),
        seen_(seen),
        article_(page.article),
        forum_(!page.article && is_forum_url(page.url)),
        marks_(mark_posts(outline, seen)),
        heads_(outline, page.url),
        articles_(count_articles(outline)) {}

  GenericPosts read();

 private:
  void add_named();
  void add_neighbours();
  bool is_container(std::size_t at) const;
  bool is_promising(const Candidate& candidate) const;
  bool is_of_other_pages(const Candidate& candidate, std::size_t dated) const;
  std::vector<RawPost> read_posts(const Candidate& candidate, Signed which) const;
  std::vector<RawPost> read_most_posts(const Candidate& candidate) const;
  void join(const Candidate& candidate, const Candidate& other, GenericPosts& best) const;
  std::optional<double> worth(const Candidate& candidate, const std::vector<RawPost>& posts) const;

  const PageOutline& outline_;
  const Date& seen_;
  const bool article_;
  const bool forum_;
  const PostMarks marks_;
  const CommentHeads heads_;
  const std::vector<std::uint32_t> articles_;
  std::vector<Candidate> candidates_;
};

// What holds the article, or the headline of all comments, holds more than one of them.
bool GenericReading::is_container(std::size_t at) const {
  return !forum_ && (heads_.are_inside(at) || articles_[outline_[at].end] > articles_[at]);
}

// Elements that share a class, or the start of an id, that is named as comments or posts are.
void GenericReading::add_named() {
  std::map<std::string, Candidate> by_name;
  const auto add = [&](std::size_t at, std::string name, unsigned words) {
    if ((words & kBlockWords) == 0 || (words & kElsewhereWord) != 0) return;
    if ((words & kCommentWord) != 0 && is_container(at)) return;
    Candidate& candidate = by_name[std::move(name)];
    candidate.words |= words;
    const bool again = !candidate.elements.empty() && candidate.elements.back() == at;
    if (!again) candidate.elements.push_back(at);  // class="comment comment"
  };
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    const GumboNode& node = outline_.node(at);
    if (!may_be_block(node)) continue;
    const std::string tag = std::to_string(node.v.element.tag);
    if ((marks_.words[at] & kBlockWords) != 0) {
      std::string_view rest = attribute_of(node, "class");
      while (!rest.empty()) {
        const std::string_view name = next_attribute_name(rest);
        if (name.empty() || names_one(name) || is_subject_part_name(name)) continue;
        add(at, tag + '.' + std::string(name), kinds_in_name(name));
      }
      const std::string_view type = attribute_of(node, "itemtype");
      if (!type.empty()) add(at, tag + '@' + std::string(type), marks_.words[at]);
    }
    const std::string_view id = attribute_of(node, "id");
    const std::size_t digits = id.find_first_of("0123456789");
    if (digits != id.npos && digits > 0) {
      add(at, tag + '#' + std::string(id.substr(0, digits)), kinds_in_name(id.substr(0, digits)));
    }
  }
  // Several names of the same elements are one.
  std::map<std::vector<std::size_t>, unsigned> words_of;
  for (const auto& [name, candidate] : by_name) words_of[candidate.elements] |= candidate.words;
  for (const auto& [elements, words] : words_of) {
    candidates_.push_back({elements, words, (words & kCommentWord) != 0});
  }
  std::stable_sort(candidates_.begin(), candidates_.end(), [](const auto& a, const auto& b) {
    return a.elements.size() > b.elements.size();
  });
  if (candidates_.size() > kMostCandidates) candidates_.resize(kMostCandidates);
}

// Children of one element, each with a date and a button to answer; under a headline of comments,
// in an element named as comments,
// or on a forum's page without such buttons, a date is enough.
void GenericReading::add_neighbours() {
  std::size_t comments_end = 0;  // of what is named as comments
  // A forum whose buttons are images.
  const bool bare = forum_ && marks_.answers_in(0, outline_.size()) < 2;
  for (std::size_t at = 1; at < outline_.size() && candidates_.size() < 2 * kMostCandidates; ++at) {
    if ((marks_.words[at] & kCommentWord) != 0)
      comments_end = std::max<std::size_t>(comments_end, outline_[at].end);
    if (marks_.dates_in(at, outline_[at].end) < 2) continue;
    Candidate candidate;
    bool headed = false;
    for (std::size_t child = at + 1; child < outline_[at].end; child = outline_[child].end) {
      if (!may_be_block(outline_.node(child))) continue;
      const std::size_t end = outline_[child].end;
      if (marks_.dates_in(child, end) == 0 || is_container(child)) continue;
      headed = headed || heads_.head(child);
      const bool marked =
          bare || headed || child < comments_end || marks_.answers_in(child, end) > 0;
      if (marked) candidate.elements.push_back(child);
    }
    if (candidate.elements.size() >= 2) candidates_.push_back(std::move(candidate));
  }
}

// The latest comments of a site, cards of its articles: most show the title of another page.
bool GenericReading::is_of_other_pages(const Candidate& candidate, std::size_t dated) const {
  const std::size_t all = candidate.elements.size();
  if (forum_ || (candidate.words & kForumWord) != 0) return false;
  const bool latest = heads_.list_latest(candidate.elements.front());
  if (latest && dated * 2 < all) return true;
  // A comment beyond doubt may name another article.
  const bool doubted = latest || !candidate.strong || dated * 2 < all;
  const auto shows = [&](std::size_t at) { return heads_.shows_other_page(at); };
  const auto others = static_cast<std::size_t>(
      std::count_if(candidate.elements.begin(), candidate.elements.end(), shows));
  return doubted && others * 2 > all;
}

// Cheap, so that few candidates are read.
bool GenericReading::is_promising(const Candidate& candidate) const {
  if (candidate.elements.size() < 2 && !candidate.strong) return false;
  std::size_t dated = 0;
  std::size_t named = 0;
  std::size_t answered = 0;
  for (const std::size_t at : candidate.elements) {
    const std::size_t end = outline_[at].end;
    dated += marks_.dates_in(at, end) > 0;
    answered += marks_.answers_in(at, end) > 0;
    named += marks_.names_in(at, end) > 0;
  }
  const std::size_t all = candidate.elements.size();
  const std::size_t front = candidate.elements.front();
  if (all == 1 && block_holds_article(outline_, front)) return false;
  if (stands_elsewhere(outline_, marks_, front)) return false;
  if (is_of_other_pages(candidate, dated)) return false;
  if (candidate.strong) {
    const GumboNode& first = outline_.node(front);
    const bool counted =
        all > 1 || heads_.announce(1) || !number_of_anchor(attribute_of(first, "id")).empty();
    return dated * 2 >= all || (named * 2 >= all && counted);
  }
  const bool forum = forum_ || (candidate.words & kForumWord) != 0;
  const bool named_post = (candidate.words & kBlockWords) == kPostWord;
  return dated * 2 >= all && (!named_post || forum || answered * 2 >= all);
}

std::vector<RawPost> GenericReading::read_posts(const Candidate& candidate, Signed which) const {
  std::vector<PostBlock> blocks;
  for (const std::size_t at : candidate.elements) blocks.push_back({at, outline_[at].end});
  const BlockWalk walk(outline_, blocks);
  const auto read_one = [&](std::size_t i) -> std::optional<RawPost> {
    RawPost post = read_generic_post(outline_, marks_, walk, blocks, i, seen_);
    if (post.empty() || (!candidate.strong && !post.date)) return std::nullopt;
    const std::string_view id = attribute_of(outline_.node(blocks[i].begin), "id");
    const bool dated = post.date && (candidate.strong || !post.own_id.empty());
    const bool counts = which == Signed::or_numbered ? !number_of_anchor(id).empty()
                                                     : which == Signed::or_dated && dated;
    if (post.author.empty() && !counts) return std::nullopt;
    return post;
  };
  return posts_of_blocks(outline_, blocks, walk, read_one);
}

// Of comments beyond doubt some may be nobody's: an address that is hidden, a name that is none.
std::vector<RawPost> GenericReading::read_most_posts(const Candidate& candidate) const {
  std::vector<RawPost> posts = read_posts(candidate, Signed::all);
  const std::size_t all = candidate.elements.size();
  if (posts.size() == all) return posts;
  if (posts.empty()) {
    const bool announced = candidate.strong && heads_.announce(all);
    return announced ? read_posts(candidate, Signed::or_dated) : posts;
  }
  if (posts.size() * 3 < all * 2) return posts;
  const bool dated = std::any_of(posts.begin(), posts.end(),
                                 [](const RawPost& post) { return post.date.has_value(); });
  return read_posts(candidate, dated ? Signed::or_dated : Signed::or_numbered);
}

// How many posts a candidate gives; of two that give as many, the one with more dates and ids.
// Nothing where most of its blocks are no posts.
std::optional<double> GenericReading::worth(const Candidate& candidate,
                                            const std::vector<RawPost>& posts) const {
  if (posts.empty() || posts.size() * 2 < candidate.elements.size()) return std::nullopt;
  std::size_t dated = 0;
  std::size_t numbered = 0;
  std::size_t linked = 0;  // lists of topics are lists of links
  for (const RawPost& post : posts) {
    linked += post.linked;
    dated += post.date.has_value();
    numbered += !post.own_id.empty();
  }
  // One alone is none without a date, but where the page tells of one or it has a number.
  const bool doubted = posts.size() == 1 && dated == 0 && numbered == 0 && !heads_.announce(1);
  if (linked * 2 > posts.size() || doubted) return std::nullopt;
  const double all = static_cast<double>(posts.size());
  return all + 0.4 * static_cast<double>(dated) / all + 0.1 * static_cast<double>(numbered) / all;
}

// Adds the posts of another candidate, such as the answers ("comment-reply") to what was found
// ("comment"), where none is lost by reading both.
void GenericReading::join(const Candidate& candidate, const Candidate& other,
                          GenericPosts& best) const {
  Candidate both = candidate;
  both.elements.insert(both.elements.end(), other.elements.begin(), other.elements.end());
  std::sort(both.elements.begin(), both.elements.end());
  const auto end = std::unique(both.elements.begin(), both.elements.end());
  if (end != both.elements.end()) return;
  const auto is_dated = [](const RawPost& post) { return post.date.has_value(); };
  const std::vector<RawPost> others = read_most_posts(other);
  const bool dated = std::all_of(others.begin(), others.end(), is_dated) ||
                     std::none_of(best.posts.begin(), best.posts.end(), is_dated);
  if (others.size() < 2 || !dated) return;
  std::vector<RawPost> posts = read_most_posts(both);
  if (posts.size() == best.posts.size() + others.size()) best.posts = std::move(posts);
}

GenericPosts GenericReading::read() {
  add_named();
  add_neighbours();
  GenericPosts best;
  double most = 0;
  const Candidate* chosen = nullptr;
  for (const Candidate& candidate : candidates_) {
    if (!is_promising(candidate)) continue;
    std::vector<RawPost> posts = read_most_posts(candidate);
    const auto found = worth(candidate, posts);
    // One comment alone, in an element that holds its headline too.
    const bool closer = best.posts.size() == 1 && posts.size() == 1 && found == most &&
                        posts[0].block.begin > best.posts[0].block.begin &&
                        posts[0].block.end <= best.posts[0].block.end &&
                        best.posts[0].text.ends_with(posts[0].text);
    if (!found || (*found <= most && !closer)) continue;
    most = *found;
    chosen = &candidate;
    best.posts = std::move(posts);
    const bool posts_only = (candidate.words & kBlockWords) == kPostWord;
    best.topic = !article_ && (posts_only || forum_) &&
                 !follows_article(outline_, candidate.elements.front());
  }
  if (chosen == nullptr || !chosen->strong) return best;
  // The largest come first.
  constexpr int kMostJoined = 4;
  int left = kMostJoined;
  for (const Candidate& other : candidates_) {
    const bool may_join = other.strong && other.elements.size() > 1 &&
                          (is_answer_element(outline_.node(other.elements.front())) ||
                           is_answer_element(outline_.node(chosen->elements.front())));
    if (&other == chosen || !may_join) continue;
    if (left == 0 || !is_promising(other)) continue;
    --left;
    join(*chosen, other, best);
  }
  return best;
}

}  // namespace

GenericPosts read_generic_posts(const PageOutline& outline, const PageClaims& page,
                                const Date& seen) {
  return GenericReading(outline, page, seen).read();
}

}  // namespace glane
