#include "page/posts/post_parents.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

constexpr std::string_view kAnswerLists[] = {
    "indented", "indent",    "children", "child",     "replies",     "reply",     "reponses",
    "answers",  "antworten", "nested",   "responses", "subcomments", "respuestas"};

constexpr std::string_view kLevelWords[] = {"depth", "level", "indent", "niveau", "ebene"};

// Words of names that tell levels; "user-level-3" tells another.
constexpr std::string_view kAroundLevels[] = {"comment",   "comments", "comm",   "commentaire",
                                              "kommentar", "wc",       "thread", "reply",
                                              "post",      "item",     "list",   "is"};

std::optional<int> number_of(std::string_view text) {
  constexpr std::size_t kMostDigits = 4;
  if (!is_number(text) || text.size() > kMostDigits) return std::nullopt;
  return std::stoi(std::string(text));
}

// "depth-2", "wc_comment_level-2", "indent3" -> 2, 2, 3
std::optional<int> level_of_name(std::string_view name) {
  std::optional<int> level;
  bool told = false;
  for (const std::string& word : words_of_name(name)) {
    const std::size_t letters = std::min(word.find_first_of("0123456789"), word.size());
    const std::string_view bare = std::string_view(word).substr(0, letters);
    const bool tells = contains(kLevelWords, bare);
    told |= tells;
    if (letters < word.size()) level = number_of(std::string_view(word).substr(letters));
    if (!bare.empty() && !tells && !contains(kAroundLevels, bare)) return std::nullopt;
  }
  return told ? level : std::nullopt;
}

// "margin-left: 40px" -> 40
std::optional<int> margin_of_style(std::string_view style) {
  for (const std::string_view side : {"margin-left", "padding-left"}) {
    const std::size_t at = style.find(side);
    if (at == style.npos) continue;
    std::string_view rest = trim(style.substr(at + side.size()));
    if (!rest.starts_with(':')) continue;
    rest = trim(rest.substr(1));
    return number_of(rest.substr(0, std::min(rest.find_first_not_of("0123456789"), rest.size())));
  }
  return std::nullopt;
}

std::optional<int> level_of(const GumboNode& node) {
  for (const char* attribute : {"data-depth", "data-level"}) {
    if (const auto level = number_of(attribute_of(node, attribute))) return level;
  }
  for (const std::string_view name : names_in(attribute_of(node, "class"))) {
    if (const auto level = level_of_name(name)) return level;
  }
  return margin_of_style(attribute_of(node, "style"));
}

bool lists_answers(const GumboNode& node) {
  const auto names = names_in(attribute_of(node, "class"));
  const bool named = std::any_of(names.begin(), names.end(), [](std::string_view name) {
    const std::vector<std::string> words = words_of_name(name);
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return contains(kAnswerLists, word); });
  });
  return named || margin_of_style(attribute_of(node, "style")).value_or(0) > 0;
}

class ParentSearch {
 public:
  ParentSearch(const PageOutline& outline, const std::vector<PostBlock>& blocks,
               const BlockWalk& walk)
      : outline_(outline), blocks_(blocks), walk_(walk), place_(blocks.size(), 0) {}

  void add(RawPost post, std::size_t block);
  std::vector<RawPost> release();

 private:
  std::size_t depth_of(std::size_t at) const;
  bool stands_for(std::size_t outer, std::size_t inner) const;
  std::optional<std::size_t> post_around(std::size_t block) const;
  std::optional<std::size_t> post_before_answers(std::size_t block) const;
  std::optional<std::size_t> block_before(std::size_t list) const;
  void use_ids();
  void use_levels();

  const PageOutline& outline_;
  const std::vector<PostBlock>& blocks_;
  const BlockWalk& walk_;
  std::vector<std::size_t> place_;  // 1 + post of each block
  std::vector<std::size_t> block_of_;
  std::vector<RawPost> posts_;
};

std::size_t ParentSearch::depth_of(std::size_t at) const {
  std::size_t depth = 0;
  for (; at != 0; at = outline_[at].parent) ++depth;
  return depth;
}

// Whether the block `inner`, the first inside of `outer`, is what `outer` was made for: all others
// in it lie deeper, as answers do.
bool ParentSearch::stands_for(std::size_t outer, std::size_t inner) const {
  const std::size_t depth = depth_of(blocks_[inner].begin);
  for (const PostBlock& block : post_field_blocks_inside(blocks_, blocks_[outer])) {
    const bool other = block.begin >= blocks_[inner].end;
    if (other && depth_of(block.begin) <= depth) return false;
  }
  return true;
}

std::optional<std::size_t> ParentSearch::post_around(std::size_t block) const {
  for (auto outer = walk_.parent_of(block); outer; outer = walk_.parent_of(*outer)) {
    if (place_[*outer] > 0) return place_[*outer] - 1;
  }
  return std::nullopt;
}

// The block in the element right before a list of answers.
std::optional<std::size_t> ParentSearch::block_before(std::size_t list) const {
  const auto next =
      std::lower_bound(blocks_.begin(), blocks_.end(), list,
                       [](const PostBlock& each, std::size_t at) { return each.begin < at; });
  if (next == blocks_.begin()) return std::nullopt;
  auto block = static_cast<std::size_t>(next - blocks_.begin()) - 1;
  std::size_t before = blocks_[block].begin;
  while (before != 0 && outline_[before].parent != outline_[list].parent) {
    before = outline_[before].parent;
  }
  constexpr std::size_t kMostBetween = 3;  // an anchor, a rule
  if (before == 0 || outline_[before].end + kMostBetween < list) return std::nullopt;
  for (auto outer = walk_.parent_of(block); outer && blocks_[*outer].begin >= before;) {
    block = *outer;
    outer = walk_.parent_of(block);
  }
  return block;
}

std::optional<std::size_t> ParentSearch::post_before_answers(std::size_t block) const {
  constexpr int kMostAround = 4;  // elements between a list of answers and one of them
  std::size_t at = outline_[blocks_[block].begin].parent;
  for (int i = 0; i < kMostAround && at != 0; ++i, at = outline_[at].parent) {
    if (!lists_answers(outline_.node(at))) continue;
    const auto before = block_before(at);
    if (before && place_[*before] > 0) return place_[*before] - 1;
  }
  return std::nullopt;
}

void ParentSearch::add(RawPost post, std::size_t block) {
  post.parent = post_around(block);
  if (!post.parent) post.parent = post_before_answers(block);
  posts_.push_back(std::move(post));
  block_of_.push_back(block);
  place_[block] = posts_.size();
  std::size_t inner = block;
  for (auto outer = walk_.parent_of(inner); outer && *outer + 1 == inner && place_[*outer] == 0;
       outer = walk_.parent_of(inner)) {
    if (!stands_for(*outer, inner)) break;
    place_[*outer] = posts_.size();
    inner = *outer;
  }
}

void ParentSearch::use_ids() {
  std::unordered_map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    if (!posts_[i].own_id.empty()) by_id.emplace(posts_[i].own_id, i);
  }
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    RawPost& post = posts_[i];
    const auto found = by_id.find(post.answered_id);
    if (post.answered_id.empty() || found == by_id.end() || found->second == i) continue;
    post.parent = found->second;
    post.answered.clear();  // the title of that post, with some software
  }
}

void ParentSearch::use_levels() {
  std::vector<int> levels;
  for (const std::size_t block : block_of_) {
    const std::size_t at = blocks_[block].begin;
    auto level = level_of(outline_.node(at));
    const std::size_t parent = outline_[at].parent;
    const bool alone = outline_[parent].end == blocks_[block].end;
    if (!level && alone) level = level_of(outline_.node(parent));
    if (!level) return;
    levels.push_back(*level);
  }
  std::vector<std::size_t> open;  // posts, each of a lower level than the next
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    while (!open.empty() && levels[open.back()] >= levels[i]) open.pop_back();
    if (!posts_[i].parent && !open.empty()) posts_[i].parent = open.back();
    open.push_back(i);
  }
}

std::vector<RawPost> ParentSearch::release() {
  use_ids();
  use_levels();
  return std::move(posts_);
}

// "Octave wrote:" over a <blockquote> with all that he wrote.
void keep_own_words(RawPost& post) {
  const bool own = post.text.empty() && post.quotes.size() == 1 && !post.author.empty() &&
                   normalised(post.quotes[0].author) == normalised(post.author);
  if (!own) return;
  post.text = std::move(post.quotes[0].text);
  post.quotes.clear();
}

}  // namespace

std::vector<RawPost> posts_of_blocks(
    const PageOutline& outline, const std::vector<PostBlock>& blocks, const BlockWalk& walk,
    const std::function<std::optional<RawPost>(std::size_t block)>& read) {
  ParentSearch search(outline, blocks, walk);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::optional<RawPost> post = read(i);
    if (!post) continue;
    keep_own_words(*post);
    search.add(*std::move(post), i);
  }
  return search.release();
}

}  // namespace glane
