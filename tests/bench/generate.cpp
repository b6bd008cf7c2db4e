// bench-generate: writes threads of generated French for measurements.
//   usage: bench-generate --documents N [--seed S] [--format jsonl|html|warc] [--out PATH|-]
// jsonl: one document a line, with the keys of glane's own JSON. html: a page a thread, in folders
// by site and year under the directory PATH. warc: the same pages as records of one archive.
// Exit status: 0; 2 for a wrong option; 3 where PATH cannot be written.
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>

#include "thread_generator.hpp"
#include "thread_pages.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

struct Options {
  std::uint64_t documents = 0;
  std::uint64_t seed = 1;
  std::string_view format = "jsonl";
  std::string out = "-";
};

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size();
}

bool read_option(std::string_view name, std::string_view value, Options& options) {
  if (name == "--documents") return read_number(value, options.documents);
  if (name == "--seed") return read_number(value, options.seed);
  if (name == "--format") {
    options.format = value;
    return value == "jsonl" || value == "html" || value == "warc";
  }
  options.out = value;
  return name == "--out" && !value.empty();
}

bool read_options(int count, char** arguments, Options& options) {
  for (int i = 1; i < count; i += 2) {
    if (i + 1 == count || !read_option(arguments[i], arguments[i + 1], options)) return false;
  }
  return options.documents > 0 && (options.format != "html" || options.out != "-");
}

// The last thread is cut where the number of documents is reached.
template <typename Write>
void write_documents(const Options& options, Write write) {
  ThreadGenerator generator(options.seed);
  for (std::uint64_t left = options.documents; left > 0;) {
    std::vector<Document> thread = generator.next_thread();
    if (thread.size() > left) thread.resize(left);
    left -= thread.size();
    write(thread);
  }
}

bool write_stream(const Options& options) {
  std::FILE* file = options.out == "-" ? stdout : std::fopen(options.out.c_str(), "wb");
  if (file == nullptr) return false;
  std::string out;
  const auto flush = [&] {
    std::fwrite(out.data(), 1, out.size(), file);
    out.clear();
  };
  if (options.format == "warc") append_warc_head(out);
  write_documents(options, [&](const std::vector<Document>& thread) {
    if (options.format == "warc") {
      append_warc_record(out, thread);
    } else {
      for (const Document& document : thread) (out += to_json(document)) += '\n';
    }
    if (out.size() > 1 << 20) flush();
  });
  flush();
  const bool written = std::fflush(file) == 0 && std::ferror(file) == 0;
  return (file == stdout || std::fclose(file) == 0) && written;
}

bool write_pages(const Options& options) {
  bool written = true;
  write_documents(options, [&](const std::vector<Document>& thread) {
    written = written && write_page(options.out, thread);
  });
  return written;
}

}  // namespace

int main(int count, char** arguments) {
  Options options;
  if (!read_options(count, arguments, options)) {
    std::fputs(
        "usage: bench-generate --documents N [--seed S] [--format jsonl|html|warc]"
        " [--out PATH|-]\n(html needs a directory)\n",
        stderr);
    return 2;
  }
  if (options.format == "html" ? write_pages(options) : write_stream(options)) return 0;
  std::perror(options.out.c_str());
  return 3;
}
