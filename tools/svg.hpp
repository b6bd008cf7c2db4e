// The pieces of an SVG drawing: shapes and texts, in pixels from the upper left.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glane::cli {

// How a series is drawn, so that it can be told from others without colours.
struct SeriesStyle {
  std::string_view colour;  // dark and light ones in turn
  std::string_view dashes;  // of its line, as stroke-dasharray; empty: none
  int marker = 0;           // which of the shapes
};
SeriesStyle series_style(std::size_t number);

enum class TextAnchor { start, middle, end };

class Svg {
 public:
  Svg(double width, double height);

  void line(double x1, double y1, double x2, double y2, std::string_view colour);
  void polyline(const std::vector<std::pair<double, double>>& points, const SeriesStyle& style);
  void marker(double x, double y, const SeriesStyle& style);
  // Filled by the style's colour; every second style of a colour is hatched.
  void bar(double x, double y, double width, double height, std::size_t series);
  void text(double x, double y, std::string_view text, TextAnchor anchor, double size = 12);
  void upright_text(double x, double y, std::string_view text);  // read from below, centred

  // The whole file.
  //   in: title, description  for who hears it read
  std::string file(std::string_view title, std::string_view description) const;

 private:
  double width_;
  double height_;
  std::string shapes_;
};

// Pixels that a text takes, near enough. in: printable text
double text_width(std::string_view text, double size = 12);

// `text` cut to so many pixels, with "…" at its end.
std::string cut_to_width(const std::string& text, double width, double size = 12);

// Printable, and without what XML would read as markup.
std::string xml_text(std::string_view text);

}  // namespace glane::cli
