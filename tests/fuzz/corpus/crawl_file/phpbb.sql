-- MySQL dump
SET NAMES utf8;
CREATE TABLE `phpbb_posts` (id int);
