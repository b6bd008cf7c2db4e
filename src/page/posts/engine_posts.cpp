#include "page/posts/engine_posts.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "glane/date.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/element_text.hpp"
#include "page/html/selector.hpp"
#include "page/people/post_author.hpp"
#include "page/posts/post_date.hpp"
#include "page/posts/post_parents.hpp"
#include "page/quotes/post_text.hpp"

namespace glane {

namespace {

using Classes = std::unordered_set<std::string_view>;

Classes classes_of(const PageOutline& outline) {
  Classes classes;
  for (std::size_t at = 0; at < outline.size(); ++at) {
    std::string_view rest = attribute_of(outline.node(at), "class");
    while (!rest.empty()) classes.insert(next_attribute_name(rest));
  }
  return classes;
}

// A row of the table, its selectors read.
struct ReadEngine {
  explicit ReadEngine(const PostEngine& row)
      : engine(row),
        post(row.post),
        author(row.author),
        date(row.date),
        text(row.text),
        excluded(row.excluded.empty() ? Selector() : Selector(row.excluded)) {}

  const PostEngine& engine;
  Selector post, author, date, text, excluded;
};

// Read once: the table is tried on every page.
const std::vector<ReadEngine>& read_engines() {
  static const std::vector<ReadEngine> engines(post_engines().begin(), post_engines().end());
  return engines;
}

class EngineReading {
 public:
  EngineReading(const PageOutline& outline, const ReadEngine& engine, const Date& seen)
      : outline_(outline), engine_(engine.engine), seen_(seen), selectors_(engine) {}

  std::vector<RawPost> read();
  std::size_t wordless() const { return wordless_; }

 private:
  void find_blocks();
  std::optional<PostBlock> block_at(std::size_t at) const;
  RawPost read_post(std::size_t block, const BlockWalk& walk) const;
  void read_author(const std::vector<std::size_t>& own, RawPost& post) const;
  void read_date_of(const std::vector<std::size_t>& own, RawPost& post) const;
  bool is_lone_moment(std::size_t at) const;
  void read_text(const std::vector<std::size_t>& own, RawPost& post) const;
  bool is_house_box(const RawPost& post) const;

  const PageOutline& outline_;
  const PostEngine& engine_;
  const Date& seen_;
  const ReadEngine& selectors_;
  std::vector<std::size_t> authors_;  // elements, where posts are around them
  std::vector<PostBlock> blocks_;
  std::size_t numbered_ = 0;  // blocks whose id bears a number
  std::size_t wordless_ = 0;
};

// Calls `accept` for each element of `own` that `selector` matches, alternative after alternative,
// until it says that this is the one.
template <typename Accept>
void find(const PageOutline& outline, const std::vector<std::size_t>& own, const Selector& selector,
          const Accept& accept) {
  for (std::size_t i = 0; i < selector.alternatives(); ++i) {
    for (const std::size_t at : own) {
      if (selector.matches(outline.node(at), i) && accept(at)) return;
    }
  }
}

std::optional<PostBlock> EngineReading::block_at(std::size_t at) const {
  if (!selectors_.post.matches(outline_.node(at))) return std::nullopt;
  if (engine_.place == PostPlace::element) return PostBlock{at, outline_[at].end};
  if (engine_.place == PostPlace::siblings) {
    const std::size_t parent_end = outline_[outline_[at].parent].end;
    std::size_t end = outline_[at].end;
    while (end < parent_end && !selectors_.post.matches(outline_.node(end))) {
      end = outline_[end].end;
    }
    return PostBlock{at, end};
  }
  for (std::size_t outer = outline_[at].parent; outer != 0; outer = outline_[outer].parent) {
    if (is_element(outline_.node(outer), GUMBO_TAG_BODY)) break;
    const auto author = std::lower_bound(authors_.begin(), authors_.end(), outer);
    if (author != authors_.end() && *author < outline_[outer].end) {
      return PostBlock{outer, outline_[outer].end};
    }
  }
  return std::nullopt;
}

void EngineReading::find_blocks() {
  for (std::size_t at = 1; engine_.place == PostPlace::around && at < outline_.size(); ++at) {
    if (selectors_.author.matches(outline_.node(at))) authors_.push_back(at);
  }
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    // A post in several pieces is found once.
    const bool around = engine_.place == PostPlace::around;
    if (around && !blocks_.empty() && at < blocks_.back().end) continue;
    if (const auto block = block_at(at)) {
      const bool overlaps = around && !blocks_.empty() && block->begin < blocks_.back().end;
      if (!overlaps) blocks_.push_back(*block);
    }
  }
}

void EngineReading::read_author(const std::vector<std::size_t>& own, RawPost& post) const {
  find(outline_, own, selectors_.author, [&](std::size_t at) {
    post.author = author_field_of_post(outline_.node(at));
    return !post.author.empty();
  });
  if (!post.author.empty()) return;
  post.author = clean_post_author(attribute_of(outline_.node(own.front()), "data-author"));
  if (!post.author.empty()) return;
  find(outline_, own, selectors_.date, [&](std::size_t at) {
    post.author = author_field_of_dated_line(text_inside(outline_.node(at)), seen_);
    return !post.author.empty();
  });
}

void EngineReading::read_date_of(const std::vector<std::size_t>& own, RawPost& post) const {
  find(outline_, own, selectors_.date, [&](std::size_t at) {
    post.date = date_of_element_in_line(outline_, at, seen_);
    return post.date.has_value();
  });
  // Themes give it a place of their own.
  const auto lone = std::find_if(own.begin(), own.end(),
                                 [&](std::size_t at) { return !post.date && is_lone_moment(at); });
  if (lone != own.end()) post.date = date_of_element(outline_.node(*lone), seen_);
}

// A day and a time of day, and no label before them: who joined when has one.
bool EngineReading::is_lone_moment(std::size_t at) const {
  constexpr std::uint32_t kMostBytes = 40;
  const PageElement& element = outline_[at];
  const bool is_first = element.text_at == outline_[element.parent].text_at;
  if (!is_first || element.text_bytes == 0 || element.text_bytes > kMostBytes) return false;
  const auto date = read_publication_date(text_inside(*element.node), seen_);
  return date && date->precision >= Precision::minute;
}

void EngineReading::read_text(const std::vector<std::size_t>& own, RawPost& post) const {
  std::unordered_set<const GumboNode*> others;  // posts inside of this one
  for (const PostBlock& block : post_field_blocks_inside(blocks_, post.block)) {
    others.insert(&outline_.node(block.begin));
  }
  const NodeFilter excluded = [&](const GumboNode& node) {
    return others.count(&node) > 0 || selectors_.excluded.matches(node);
  };
  find(outline_, own, selectors_.text, [&](std::size_t at) {
    PostText text = read_post_text(outline_.node(at), excluded);
    post.text = std::move(text.text);
    post.quotes = std::move(text.quotes);
    return !post.empty();
  });
}

RawPost EngineReading::read_post(std::size_t block, const BlockWalk& walk) const {
  RawPost post;
  post.block = blocks_[block];
  const std::vector<std::size_t> own = walk.own_elements(block);
  read_text(own, post);
  read_author(own, post);
  read_date_of(own, post);
  if (post.empty()) return post;
  post.own_id = own_id_post_field(outline_, own);
  post.number = shown_number_post_field(outline_, own);
  read_answered_field(outline_, own, post);
  return post;
}

std::vector<RawPost> EngineReading::read() {
  find_blocks();
  for (const PostBlock& block : blocks_) {
    numbered_ += !number_of_anchor(attribute_of(outline_.node(block.begin), "id")).empty();
  }
  const BlockWalk walk(outline_, blocks_);
  const auto read_one = [&](std::size_t i) -> std::optional<RawPost> {
    RawPost post = read_post(i, walk);
    if (!post.empty() && !is_house_box(post)) return post;
    wordless_ += post.empty() && post.date && !post.author.empty();
    return std::nullopt;
  };
  return posts_of_blocks(outline_, blocks_, walk, read_one);
}

// Boards put boxes of their own between the posts, made as these are: without a date and a number.
bool EngineReading::is_house_box(const RawPost& post) const {
  return engine_.topic && engine_.place == PostPlace::element && !post.date &&
         number_of_anchor(attribute_of(outline_.node(post.block.begin), "id")).empty() &&
         numbered_ > 1;
}

// A single post must be dated too, a comment dated or numbered: on a page of other software one
// element may look like it.
std::size_t signed_posts(const std::vector<RawPost>& posts, const PostEngine& engine) {
  const bool alone = posts.size() == 1;
  if (alone && !posts.front().date && (engine.topic || posts.front().own_id.empty())) return 0;
  const auto is_signed = [&](const RawPost& post) {
    return !post.author.empty() || (engine.unsigned_posts && post.date);
  };
  return static_cast<std::size_t>(std::count_if(posts.begin(), posts.end(), is_signed));
}

}  // namespace

EnginePosts read_engine_posts(const PageOutline& outline, const Date& seen) {
  const Classes classes = classes_of(outline);
  EnginePosts best;
  std::size_t most = 0;
  for (const ReadEngine& engine : read_engines()) {
    if (!engine.post.may_match(classes)) continue;
    EngineReading reading(outline, engine, seen);
    std::vector<RawPost> posts = reading.read();
    const std::size_t found = signed_posts(posts, engine.engine);
    // Software that signs none of its posts is not this one.
    if (found <= most) continue;
    most = found;
    best = {&engine.engine, std::move(posts), reading.wordless()};
  }
  return best;
}

}  // namespace glane
