#include "progress.hpp"

#include <algorithm>

#include "figures.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

constexpr std::chrono::milliseconds kBetweenUpdates(100);

// Less has been seen than a forecast can stand on.
constexpr double kSecondsBeforeForecast = 1;

}  // namespace

std::string progress_text(const Progress& progress) {
  const auto done = static_cast<double>(progress.bytes_done);
  const auto total = static_cast<double>(progress.bytes_total);
  const double rate = progress.elapsed_seconds > 0 ? done / progress.elapsed_seconds : 0;
  std::string text;
  if (total > 0) {
    const double percent = std::min(100.0, 100 * done / total);
    text += right_aligned(std::to_string(static_cast<int>(percent)), 3) + " %, ";
  }
  text += counted(progress.pages_done, messages::kPageNoun);
  if (progress.files_total > 0) {
    text += fill(messages::kProgressFiles,
                 {grouped(progress.files_done), grouped(progress.files_total)});
  }
  text += ", " + counted(progress.documents, messages::kDocumentNoun);
  text += ", " + size_in_words(rate) + "/s";
  if (total > done && rate > 0 && progress.elapsed_seconds >= kSecondsBeforeForecast) {
    text += fill(messages::kProgressLeft, {clock_time((total - done) / rate)});
  }
  return text;
}

ProgressLine::ProgressLine(bool shown) : shown_(shown && is_error_terminal()) {}

void ProgressLine::update(const Progress& progress) {
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + kBetweenUpdates;
  // A line as wide as the terminal would wrap, and "\r" no longer reach its start.
  const std::string text = cut_to_columns(progress_text(progress), error_width() - 1);
  const std::size_t width = columns(text);
  const std::size_t left_over = printed_columns_ > width ? printed_columns_ - width : 0;
  print_to_standard_error("\r" + text + std::string(left_over, ' '));
  printed_columns_ = width + left_over;
}

void ProgressLine::erase() {
  if (printed_columns_ == 0) return;
  print_to_standard_error("\r" + std::string(printed_columns_, ' ') + "\r");
  printed_columns_ = 0;
}

}  // namespace glane::cli
