//! The words in workings of options, in Chinese.

use super::Sentences;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn words(&self, text: &str) -> Option<&'static str> {
        Some(match text {
            "(Σ of past and known fixings) / N" => "已知定价之和 / N",
            "(Σ F_i of fixings to come) / N" => "未来各定价日 Fᵢ 之和 / N",
            "∫₀ᵀ r e^(-r s) E[±(F(s) - K) where F(s) is beyond B(T - s)] ds" => {
                "∫₀ᵀ r e^(−r s) E[±(F(s) − K)；F(s) 越过 B(T − s) 时] ds"
            }
            "where ∂V/∂F = ±1, at T to expiry" => "到期前 T 年处 ∂V/∂F = ±1 的价格",
            "E[max(±(A - K*), 0)] by convolution" => "E[max(±(A − K*), 0)]，由卷积求得",
            "bound on what is left out" => "余项的上界",
            "terms summed" => "求和项数",
            "moment match" => "矩匹配",
            "undiscounted" => "未折现值",
            "discount" => "折现因子",
            "discount undiscounted" => "折现因子 · 未折现值",
            "∫ φ(y) Put(F2(y), F1(y) + |K|, σ2 √((1 - ρ²) T)) dy" => {
                "∫ φ(y) 看跌(F₂(y), F₁(y) + |K|, σ₂ √((1 − ρ²) T)) dy"
            }
            "∫ φ(y) Call(F1(y), F2(y) + K, σ1 √((1 - ρ²) T)) dy" => {
                "∫ φ(y) 看涨(F₁(y), F₂(y) + K, σ₁ √((1 − ρ²) T)) dy"
            }
            "Σ P(n) Call(F_n, K, s_n), s_n² = σ² T + n d²" => {
                "Σ P(n) 看涨(Fₙ, K, sₙ), sₙ² = σ² T + n d²"
            }
            "Σ P(n) Put(F_n, K, s_n), s_n² = σ² T + n d²" => {
                "Σ P(n) 看跌(Fₙ, K, sₙ), sₙ² = σ² T + n d²"
            }
            _ => return None,
        })
    }
}
