# Writes expected_funnel.csv: base R 4.2, the formulas of OverDispersion and Funnel. The tests do not need R.
set.seed(20200801)
one <- function(name, k, largest, spread) {
  n <- sample(1:largest, k, TRUE)
  x <- rbinom(k, n, plogis(rnorm(k, qlogis(runif(1, .1, .9)), spread)))
  centre <- sum(x) / sum(n)
  s <- 1 / (2 * sqrt(n))
  u <- (asin(sqrt(x / n)) - asin(sqrt(centre))) / s
  u <- pmin(pmax(u, quantile(u, .1)), quantile(u, .9))
  phi <- mean(u^2)
  w <- 1 / s^2
  tau2 <- if (phi > 1) (k * phi - (k - 1)) / (sum(w) - sum(w^2) / sum(w)) else 0
  plain <- function(z) pmin(1, pmax(0, centre + z * sqrt(centre * (1 - centre) / n)))
  adjusted <- function(z) {
    if (phi <= 1) return(rep(NA, k))
    sin(pmin(pi / 2, pmax(0, asin(sqrt(centre)) + z * sqrt(s^2 + tau2))))^2
  }
  data.frame(
    dataset = name, area = paste0("area", 1:k), x = x, n = n, value = x / n, centre = centre,
    lower95 = plain(-qnorm(.975)), upper95 = plain(qnorm(.975)),
    lower99_8 = plain(-qnorm(.999)), upper99_8 = plain(qnorm(.999)), phi = phi, tau2 = tau2,
    adjusted_lower95 = adjusted(-qnorm(.975)), adjusted_upper95 = adjusted(qnorm(.975)),
    adjusted_lower99_8 = adjusted(-qnorm(.999)), adjusted_upper99_8 = adjusted(qnorm(.999)))
}
all <- rbind(
  one("chance", 32, 120, 0), one("spread", 32, 120, 1), one("small", 32, 12, .8), one("two", 2, 40, 1),
  one("large", 32, 3000, .3))
numbers <- sapply(all, is.numeric)
all[numbers] <- lapply(all[numbers], function(v) ifelse(is.na(v), "", formatC(v, digits = 12, width = 1, format = "g")))
write.csv(all, "expected_funnel.csv", row.names = FALSE, quote = FALSE)
