#include "page/posts/post_parents.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The posts of the elements with a title, but for those of the title "none".
std::vector<RawPost> posts_of(const MarkedPage& page) {
  std::vector<PostBlock> blocks;
  for (std::size_t at = 0; at < page.outline.size(); ++at) {
    const bool marked = !attribute_of(page.outline.node(at), "title").empty();
    if (marked) blocks.push_back({at, page.outline[at].end});
  }
  const BlockWalk walk(page.outline, blocks);
  return posts_of_blocks(page.outline, blocks, walk, [&](std::size_t i) -> std::optional<RawPost> {
    const GumboNode& node = page.outline.node(blocks[i].begin);
    if (attribute_of(node, "title") == "none") return std::nullopt;
    RawPost post;
    post.block = blocks[i];
    post.author = attribute_of(node, "title");
    post.own_id = number_of_anchor(attribute_of(node, "id"));
    post.answered_id = attribute_of(node, "data-parent");
    return post;
  });
}

// "b<a c<b d": each post in order, with the one that it answers.
std::string answers(std::string_view html) {
  const MarkedPage page(html);
  const std::vector<RawPost> posts = posts_of(page);
  std::string written;
  for (const RawPost& post : posts) {
    written += (written.empty() ? "" : " ") + post.author;
    if (post.parent) written += "<" + posts[*post.parent].author;
  }
  return written;
}

}  // namespace

TEST_CASE("a post answers the one whose block it stands in") {
  CHECK(answers("<div title=a><div title=b><div title=c></div></div></div><div title=d></div>") ==
        "a b<a c<b d");
}

TEST_CASE("a post in a block without one belongs under the post around that") {
  CHECK(
      answers("<div title=a><div title=none><div title=c></div></div></div><div title=d></div>") ==
      "a c<a d");
  CHECK(answers("<div title=none><div title=b><div title=c></div></div></div>") == "b c<b");
}

TEST_CASE("a block made for one post and its answers stands for that post") {
  CHECK(answers("<ul><li title=none><article title=a>1</article><ul><li title=none><article "
                "title=b>2</article></li><li title=none><article title=c>3</article></li></ul></li>"
                "<li title=none><article title=d>4</article></li></ul>") == "a b<a c<a d");
  // One made for a list of posts stands for none of them.
  CHECK(answers("<div title=none><div title=a>1</div><div title=b>2</div></div>") == "a b");
  CHECK(answers("<div title=none><div><div title=a>1</div></div><div><div title=b>2</div></div>"
                "</div>") == "a b");
}

TEST_CASE("a list of answers follows the post that they answer") {
  CHECK(answers("<div title=a>1</div><div class=indented><div title=b>2</div><div class=indented>"
                "<div title=c>3</div></div></div><div title=d>4</div>") == "a b<a c<b d");
  CHECK(answers("<div><div title=a>1</div></div><a id=x></a><ul class='comment-replies'><li><div "
                "title=b>2</div></li><li><div title=c>3</div></li></ul>") == "a b<a c<a");
  CHECK(answers("<div title=a>1</div><div style='margin-left: 60px'><div title=b>2</div></div>") ==
        "a b<a");
  // WordPress calls an item of the list so.
  CHECK(
      answers("<li class='thread-even'><p title=a>1</p></li><li class='thread-odd'><p title=b>2</p>"
              "</li>") == "a b");
  // More of the same list.
  CHECK(answers("<div title=a>1</div><div class=more><div title=b>2</div></div>") == "a b");
  CHECK(answers("<div title=a>1</div><p>...<p>...<p>...<p>...<p>...</p><div class=replies><div "
                "title=b>2</div></div>") == "a b");
}

TEST_CASE("levels tell which post is answered, where all posts have one") {
  CHECK(answers("<li title=a class='comment depth-1'>1<li title=b class='comment depth-2'>2"
                "<li title=c class='comment depth-3'>3<li title=d class='comment depth-2'>4"
                "<li title=e class='comment depth-1'>5") == "a b<a c<b d<a e");
  CHECK(
      answers("<li title=a class='wc_comment_level-1'>1<li title=b class='wc_comment_level-2'>2") ==
      "a b<a");
  CHECK(answers("<li title=a data-depth=0>1<li title=b data-depth=1>2") == "a b<a");
  CHECK(answers("<div><p title=a style='padding-left:16px'>1</p></div><div><p title=b "
                "style='padding-left:37px'>2</p></div>") == "a b<a");
  CHECK(answers("<li title=a class='depth-1'>1<li title=b>2<li title=c class='depth-2'>3") ==
        "a b c");
  // Of the writer, not of the post.
  CHECK(answers("<li title=a class='user-level-1'>1<li title=b class='user-level-2'>2") == "a b");
}

TEST_CASE("ids of posts tell which one is answered") {
  CHECK(answers("<li title=a id=c11>1<li title=b id=c12>2<li title=c id=c13 data-parent=11>3") ==
        "a b c<a");
  CHECK(answers("<li title=a id=c11 data-parent=11>1<li title=b id=c12 data-parent=99>2") == "a b");
}

TEST_CASE("a quotation of all that the post's author says is what he says") {
  const MarkedPage page("<div title=a>1</div>");
  const std::vector<PostBlock> blocks = {{page.at("a"), page.outline[page.at("a")].end}};
  const BlockWalk walk(page.outline, blocks);
  const auto read = [&](std::string author) {
    return posts_of_blocks(page.outline, blocks, walk, [&](std::size_t) -> std::optional<RawPost> {
      RawPost post;
      post.author = "Octave";
      post.quotes.push_back({author, "Enfin !"});
      return post;
    });
  };
  CHECK(read("octave")[0].text == "Enfin !");
  CHECK(read("octave")[0].quotes.empty());
  CHECK(read("Peggy10")[0].text.empty());
}
